/** Words that streets, towns and buildings of the invented areas are made of. */
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

export const STREET_WORDS = words(
  `Heron Larkspur Anchor Mill Quay Station Beech Colliers Abbey Lantern Dock Fullers Orchard Chapel Tanner Mason Bramble
  Priory Gorse Kiln Weaver Cutler Falcon Rowan Hazel Willow Hawthorn Meadow Sluice Canal Foundry Granary Market Bridge
  Castle Church School Park Albert Victoria Regent Clarence Wellington Nelson Alma Jubilee Coronation Cromwell Tudor
  Kestrel Plover Curlew Swallow Linnet Primrose Foxglove Clover Sorrel Juniper Maple Sycamore Alder Aspen Spindle Loom
  Shuttle Bobbin Collier Furnace Quarry Slate Flint Chalk Marl Heath Moor Fell Beck Ford Weir Spring Wells Fountain
  Saddlers Coopers Fletchers Drapers Potters Salters Chandlers Rope Sail Harbour Strand Cliff Dune Lighthouse Beacon`,
);
export const STREET_KINDS = words(
  'Street Road Road Street Lane Close Avenue Drive Court Way Terrace Rise Row Grove Place Gardens Crescent Hill Walk View',
);
export const BLOCK_WORDS = words('Parade House Court Mansions Lodge Point Heights Tower');
export const TOWN_FIRST = words(
  `Alder Amble Barrow Bishop Black Brack Brough Burn Cald Carl Chester Clay Cold Crag Croft Dale Darn East Ember Fal Fen
  Gar Glen Grey Hag Hart Holm Hurst Iron Keld Kings Lamb Ling Long Lower Mars Mickle Moss Nether North Oat Over Pen Quern
  Raven Rise Sand Scar Shaw Skel South Stain Sten Sunder Tarn Thorn Under Upper Wath Well West Whin Wither`,
);
export const TOWN_LAST = words(
  'bridge brook bury by cliffe dale field ford gate ham haven holme ley mere mouth stow ton wick',
);
export const HOSTELS = words('Beacon Harbour Lantern Compass Anchor Bridge');
export const CARE_HOMES = words('Willowbank Fernlea Ashgrove Brookside Hillcrest Sunnymead');
