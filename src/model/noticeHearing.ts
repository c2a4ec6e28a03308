const DAY_MS = 86_400_000;
const HEARD_WITHIN_MS = 2 * DAY_MS;
const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
});

/**
 * The instant (ISO) by which the court must hear the application that follows a domestic violence protection notice: 48
 * hours after it was served (ISO instant), in which Sundays, Christmas Day, Good Friday and bank holidays in England and
 * Wales do not count. A bank holiday that is proclaimed for one year alone is not known here. Source: Crime and Security
 * Act 2010 s.27; brief 1.11.
 */
export function noticeHearing(servedAt: string): string {
  let left = HEARD_WITHIN_MS;
  let at = Date.parse(servedAt);
  for (;;) {
    const midnight = nextMidnight(at);
    if (!isDisregarded(localDay(at))) {
      if (at + left <= midnight) return new Date(at + left).toISOString();
      left -= midnight - at;
    }
    at = midnight;
  }
}

/** Milliseconds by which the clocks of London are ahead of UTC. */
function ahead(at: number): number {
  const part = (type: string) => Number(LONDON.formatToParts(at).find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(at / 1000) * 1000;
}

/** Midnight UTC of the day that it is in London. */
const localDay = (at: number): number => Math.floor((at + ahead(at)) / DAY_MS) * DAY_MS;

/** The clocks change at one or two in the morning, so the day before says how far they are ahead at midnight. */
const nextMidnight = (at: number): number => {
  const day = localDay(at) + DAY_MS;
  return day - ahead(day - ahead(at) - 1);
};

function isDisregarded(day: number): boolean {
  const year = new Date(day).getUTCFullYear();
  return isSunday(day) || holidays(year).includes(day);
}

const weekday = (day: number): number => new Date(day).getUTCDay();
const isSunday = (day: number): boolean => weekday(day) === 0;
const SATURDAY = 6;

/** Christmas Day, Good Friday and bank holidays, each with the day that stands in for it where it falls on a weekend. */
function holidays(year: number): readonly number[] {
  const on = (month: number, date: number) => Date.UTC(year, month - 1, date);
  const easter = easterSunday(year);
  const christmas = on(12, 25);
  const isEarly = weekday(christmas) >= 5 || isSunday(christmas);
  return [
    on(1, 1),
    mondayFrom(on(1, 1)),
    easter - 2 * DAY_MS,
    easter + DAY_MS,
    mondayFrom(on(5, 1), true),
    mondayFrom(on(5, 25), true),
    mondayFrom(on(8, 25), true),
    christmas,
    on(12, 26),
    ...(isEarly ? standIns(christmas) : []),
  ];
}

/** The day itself, or the Monday after it: only after a weekend, or after any day. */
function mondayFrom(day: number, always = false): number {
  const isWeekend = isSunday(day) || weekday(day) === SATURDAY;
  return always || isWeekend ? day + ((8 - weekday(day)) % 7) * DAY_MS : day;
}

/** For Christmas Day and the day after it, where either falls on a weekend. */
const standIns = (christmas: number): readonly number[] => {
  switch (weekday(christmas)) {
    case SATURDAY:
      return [christmas + 2 * DAY_MS, christmas + 3 * DAY_MS];
    case 0:
      return [christmas + 2 * DAY_MS];
    default:
      return [christmas + 3 * DAY_MS];
  }
};

/** Midnight UTC of Easter Sunday in the Gregorian calendar (the anonymous computus). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * correction + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}
