export async function benchCalibration(): Promise<boolean> {
  return true;
}
