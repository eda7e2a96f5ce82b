// The page's one clock. The time bar turns it; the view and every plot follow it.
// Its time is seconds of TDB since the start of the run, so that a leap second within the run is a second like any other.

const clock = (() => {
  const startUtc = Date.parse(data.start + 'Z');
  /** [time of the first second after the step, seconds of the step], in order. */
  const leaps = (data.bar && data.bar.leaps) || [];
  const followers = [];
  let time = 0;

  /** Seconds that UTC has fallen behind since the start. */
  const behind = t => leaps.reduce((sum, [at, step]) => sum + (t >= at ? step : 0), 0);

  const seconds = epoch => {
    const leap = /:60(\.\d+)?$/.test(epoch);
    const plain = (Date.parse((leap ? epoch.replace(':60', ':59') : epoch) + 'Z') - startUtc) / 1000 + (leap ? 1 : 0);
    return leaps.reduce((t, [at, step]) => t + (t + step >= at && !(leap && t < at) ? step : 0), plain);
  };

  const span = seconds(data.end);

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
      const leap = leaps.find(([at, step]) => step > 0 && seconds >= at - step && seconds < at);
      const utc = startUtc + (seconds - behind(seconds) - (leap ? 1 : 0)) * 1000;
      const text = new Date(utc).toISOString().slice(0, 19).replace('T', ' ');
      return leap ? text.slice(0, 17) + '60' : text;
    },
    /** Seconds since the start of an ISO epoch in UTC. */
    seconds,
  };
})();
