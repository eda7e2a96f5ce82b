// The page's one clock. The time bar turns it; the view and every plot follow it.

const clock = (() => {
  const startUtc = Date.parse(data.start + 'Z');
  const span = (Date.parse(data.end + 'Z') - startUtc) / 1000;
  const followers = [];
  let time = 0;

  return {
    /** Seconds from the start of the run to its end. */
    span,
    /** The present time, seconds since the start of the run. */
    get time() { return time; },
    /** Turns the clock; followers hear of it once a change. */
    set(seconds) {
      const next = Math.min(Math.max(seconds, 0), span);
      if (next !== time) {
        time = next;
        followers.forEach(f => f(time));
      }
    },
    /** Calls back at once and at every change, with seconds since the start. */
    follow(callback) {
      followers.push(callback);
      callback(time);
    },
    /** Seconds since the start as UTC, "2028-12-13 21:25:00". */
    utc(seconds) {
      return new Date(startUtc + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
    },
    /** Seconds since the start of an ISO epoch in UTC. */
    seconds(epoch) {
      return (Date.parse(epoch + 'Z') - startUtc) / 1000;
    },
  };
})();
