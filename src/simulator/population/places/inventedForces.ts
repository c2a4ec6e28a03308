import type { FormatName } from '../../../formats/formats.js';

/** A force that a population is invented for. */
export interface PopulatedForce {
  /** Three capital letters. */
  readonly code: string;
  readonly name: string;
  /** The area as policy names it, in capitals. */
  readonly area: string;
  /** Its postcode area: two letters that no real area has. */
  readonly letters: string;
  readonly format: FormatName;
  /** How many of the people live there, against the others. */
  readonly weight: number;
}

/** `CODE Name letters format weight`; an underscore stands for a space. The first three are the packaged ones. */
const LINES = `
NMR Northmoor_Police NM nested 30
SLW Saltwick_Constabulary SX relational 24
ARV Ardenvale_Police AV legacy 18
BRK Brackenshire_Police QB nested 14
CLD Coldmere_Constabulary QC relational 11
DNW Dunwater_Police QD legacy 12
ESK Eskholme_Police QE nested 9
FNL Fenlow_Constabulary QF relational 16
GRM Grimsdale_Police QG legacy 8
HLX Hallaxby_Police QH nested 22
INS Inverstow_Constabulary QI relational 7
KBR Kelbridge_Police QK legacy 10
LTH Lutherby_Police QL nested 13
MRC Marchwood_Vale_Police QM relational 19
NTH Nethercombe_Constabulary QN legacy 6
OXW Oxwater_Police QO nested 9
PNL Penlarrow_Constabulary QP relational 12
QRN Quernford_Police QQ legacy 5
RVN Ravenshire_Police QR nested 17
STK Stokehallow_Police QS relational 10
TRN Trenmouth_Constabulary QT legacy 14
ULV Ulverham_Police QU nested 7
VLM Valemarch_Police QV relational 8
WDL Woldlow_Constabulary QW legacy 11
XBY Exbury_Moors_Police QX nested 6
YRD Yardleigh_Police QY relational 9
ZEL Zelworth_Constabulary QZ legacy 5
ASH Ashminster_Police VA nested 20
BLN Blenbury_Constabulary VB relational 8
CRW Crowfen_Police VC legacy 12
DRW Derrowdale_Police VD nested 10
ELM Elmshire_Constabulary VE relational 15
FRT Fortharbour_Police VF legacy 7
GLD Goldwick_Police VG nested 9
HRN Hearnby_Constabulary VH relational 11
JSM Jesmoor_Police VJ legacy 6
KNG Kingshollow_Police VK nested 13
LNG Longstrand_Constabulary VL relational 8
MDW Meadowshire_Police VM legacy 18
NRW Narrowfleet_Police VN nested 7
ORM Ormsett_Constabulary VO relational 10
PLT Poltarn_Police VP legacy 9
RDH Redhaven_Police VR nested 12`;

/** Forty-three forces, as many as England and Wales have; none of them is one of those. */
export const INVENTED_FORCES: readonly PopulatedForce[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', letters = '', format = '', weight = ''] = line.split(' ');
    const plain = name.replaceAll('_', ' ');
    const area = plain.replace(/ (Police|Constabulary)$/, '').toUpperCase();
    return { code, name: plain, area, letters, format: format as FormatName, weight: Number(weight) };
  });

/** The first so many of the invented forces. Throws a RangeError unless it is from 1 to 43. */
export function inventedForces(count: number): readonly PopulatedForce[] {
  if (!Number.isInteger(count) || count < 1 || count > INVENTED_FORCES.length)
    throw new RangeError(`there are from 1 to ${INVENTED_FORCES.length} invented forces`);
  return INVENTED_FORCES.slice(0, count);
}
