/** Loaded ahead of a process by `node --import`: it lives CLOCK_BEHIND_MS in the past, as the whole house did then. */
const behindMs = Number(process.env.CLOCK_BEHIND_MS ?? 0);
const realNow = Date.now;
Date.now = () => realNow() - behindMs;
