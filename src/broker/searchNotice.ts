/**
 * What goes with every answer about a person, word for word the same whatever was found: never that nothing is held,
 * and never that somebody is safe. Source: brief 4.6, rule 3.
 */
export const SEARCH_NOTICE = 'On the details given. This does not mean that there is no risk.';
