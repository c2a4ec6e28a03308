import type { SeededRandom } from '../SeededRandom.js';

const FIRST =
  `Ab Ack Al Ash Ast Bar Beck Bes Bick Birk Black Blen Bor Brad Bram Bran Brig Brock Bur Cal Cas Chal Ches Clif
Cob Col Cran Crof Dal Dar Den Dor Dun Ed Elm Fal Fen Fern Gal Gar Glas Grim Had Hal Ham Har Hath Haw Hel Hol Horn Ing Kel
Ken Kirk Lam Lang Lat Leigh Lin Lock Lud Mal Mar May Mel Mill Mor Nor Oak Old Orm Os Pem Pick Pol Pres Rad Ram Rav Red Rip
Ros Rush Sal Sed Shel Sker Stan Stock Strat Sut Tad Tem Thorn Tor Tre Tun Ul Up Wad Wal War Wen Wes Whit Wick Wil Win Wool
Wor Wych Yar Yel`.split(/\s+/);
const MIDDLE = ['', '', '', '', 'er', 'en', 'ing', 'le', 's', 'a', 'e'];
const LAST =
  `ley ton ham by field ford worth wood well shaw ridge bourne combe den dale gate grave hurst land low man mere
mond more ney over pool row side son stead stock stone thorpe thwaite tree vale wick win yard`.split(/\s+/);

/** A surname of the long tail: it may be nobody’s, and is hardly ever drawn twice. */
export const inventedSurname = (random: SeededRandom): string =>
  `${random.pick(FIRST)}${random.pick(MIDDLE)}${random.pick(LAST)}`;
