import { ranked } from '../Weighted.js';

/** Surnames common in England and its neighbours, roughly from the commonest down. */
export const BRITISH_SURNAMES = ranked(
  `Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
  Wood Jackson Clarke Clark Lewis Harris Turner Hill Cooper Ward Moore Morris King Baker Harrison Morgan Allen Scott
  Watson Parker James Young Bennett Phillips Richardson Lee Cook Carter Bailey Shaw Bell Collins Hughes Edwards Martin
  Mitchell Cox Webb Murray Adams Mills Gray Price Palmer Stevens Marshall Knight Barker Rogers Stone Hunt Holmes Chapman
  Mason Hunter Simpson Ellis Fisher Powell Reynolds Russell Butler Barnes Foster Matthews Rose Pearson Graham Lloyd Dixon
  Harvey Fletcher Gibson Howard Day Andrews Ford Owen Hart Bradley Lane West Cole Elliott Wells Payne Spencer Armstrong
  Hudson Grant Jenkins Berry Dean Ryan Perry Carr Hawkins Lawrence Burton Nicholson Gardner Stewart Ross Reid Henderson
  Johnston Robertson Campbell Anderson Thomson MacDonald Cameron Ferguson Duncan Wallace Cunningham Hamilton Gordon Kerr
  Burgess Lawson Newman Bishop Woods Francis Bird Gilbert Cross Parsons Long Osborne Newton Potter Hopkins Goodwin Ball
  Sutton Fox Walsh Barrett Page Watts Freeman Hayes Carpenter Arnold Greenwood Booth Nash Bates Norman Holland
  Saunders Pearce Poole Warren Frost Barton Crawford Dawson Austin Black Skinner Atkinson Rowe Fuller Tucker Blake Gregory
  Hooper Sharp Willis Lambert Peters Warner Flynn Stephens Townsend Kemp Sanders Little Reed Read Dodd Winter Ashton
  Hobbs Chambers Lowe Bowen Manning Parry Nixon Preston Sheppard Shepherd Sykes Whittaker Heath Charlton Hodgson Metcalfe
  Thornton Wilkinson Wilkins Middleton Bartlett Bolton Farrell Whitehead Whitehouse Dickinson Hancock Yates Horton Mellor
  Haynes Barlow Kirby Doyle Marsh Hewitt Slater Bradshaw Hargreaves Ingram Moss Pickering Sinclair Talbot Holt Cartwright
  Haines Vaughan Bull Buckley Wade Field Brookes Brooks Tyler Curtis Schofield Sharpe Lamb Goddard Savage Nicholls Gill
  Cooke Crossley Baxter Chadwick Garner Steele Hirst Hobson Steward Swift Faulkner Short Naylor Goodman Wheeler Storey
  Coates Hull Lynch Law Rowley Bond Byrne Grainger Hardy Fowler Moran Parkinson Summers Waters Rhodes Clayton Wyatt
  Tomlinson Connor Norris Blackburn Eastwood Hale Woodward Sheldon Rushton Haigh Cowell Pugh Humphries Humphreys Giles
  Weston Doherty Oldham Tate Dunn Cotton Ramsey Corbett Ridley Bentley Sadler Birch Wilde Beattie Milner Penn
  Hutchinson Coleman Vincent Kent Peacock Hurst Lister Bower Drew Crane Snow Farmer Blythe Conway Lacey Tipton Rudge
  Garside Peel Bowden Denton Selby Ogden Appleby Whitfield Fairhurst Dyer Pope Stanton Sumner Quinn Lucas Marsden Askew`,
  30,
);
