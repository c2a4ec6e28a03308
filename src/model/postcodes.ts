const BRITISH = /^([a-z]{1,2}\d[a-z\d]?)(\d[a-z]{2})$/;

/** The outward half of a British postcode in compact form: `nm4` of `nm41aa`; the text itself where it is no whole postcode. */
export const outwardCode = (compact: string): string => BRITISH.exec(compact)?.[1] ?? compact;
