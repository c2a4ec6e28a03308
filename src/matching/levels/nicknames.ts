/** Names that are used for one another in Britain, a family to a line; the first is the fullest. */
const FAMILIES = `
abigail abi abbie abby gail
albert al bert bertie
alexander alex alec alistair alasdair sandy xander lex sasha
alexandra alex sandra lexi lexie sasha alexa
alfred alf alfie fred freddie
amanda mandy manda
andrew andy drew
ann anne anna annie nancy hannah
anthony antony tony ant
archibald archie
arthur art artie
barbara barb babs
benjamin ben benny benji
bernard bernie
bridget bridie biddy
catherine katherine kathryn catharine katharine kathleen cathy kathy kate katie katy kat kitty cath
charles charlie chas chuck
charlotte charlie lottie lotte
christine christina chris chrissie tina
christopher chris kit topher
clifford cliff
daniel dan danny
danielle dani danni
david dave davey dai
deborah debra deb debbie
dennis denis den denny
derek deric rick
dorothy dot dottie dolly
douglas doug
edward ed eddie ted teddy ned
edwin ed eddie
eleanor ellie nell nellie nora elinor
elizabeth elisabeth liz lizzie beth betty bess bessie eliza libby lisa betsy elsie
emily em emmy millie
emma em
ernest ernie
eugene gene
florence flo florrie flossie
frances fran francesca franny fanny
francis frank frankie fran
frederick fred freddie freddy
gabriel gabe
gabrielle gabby gaby
geoffrey jeffrey geoff jeff
george georgie
georgina georgia georgie gina
gerald gerry jerry ged
gerard gerry jerry ged
gillian jill gill jillian
gordon gordie
graham graeme
grace gracie
gregory greg gregg
gwendoline gwen
harold harry hal
harriet hattie harrie
helen ellen nell nellie lena
henry harry hal hank
herbert bert herb bertie
hilda hildy
hugh hughie shug
ian iain
isabella isabel isobel bella izzy belle
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie jem
jane janey janie
janet jan
jason jay
jennifer jen jenny jenni
jeremy jerry jez
jessica jess jessie
joan joanie
joanna jo joanne joann
john jon johnny jack jock ian
jonathan jonathon jon jonny
joseph joe joey
josephine jo josie
joshua josh
joyce joy
judith judy judi
julia julie jules
kenneth ken kenny
kevin kev
kimberley kim kimberly
laura lauren laurie
lawrence laurence larry laurie loz
leonard len lenny leo
leslie lesley les
lewis louis lou louie
lillian lily lilian lil
linda lyn lindy
louise lou
lucy lucinda luce
lynn lynne lin
malcolm mal malc
margaret maggie meg peggy marge margie madge greta rita daisy maggy
marjorie marje marge
martin marty
mary molly polly maria marie may mamie
matilda tilly tilda
matthew mathew matt matty
maureen mo
maurice morris mo
maxwell max
melanie mel
melissa mel lissa
michael mike mick micky mickey mikey mitch
michelle shell chelle shelly
mildred millie
mitchell mitch
mohammed muhammad mohammad mohamed muhammed mohamad mo
nathan nate nat
nathaniel nathan nat nate
neil neal niall
nicholas nicolas nick nicky nic
nicola nicky nikki nic
norman norm
oliver ollie olly
olivia liv livvy
oscar ozzy
pamela pam
patricia pat patsy trish tricia patty
patrick pat paddy rick
pauline paula
penelope penny
peter pete
philip phillip phil pip
philippa pippa pip
phyllis phyl
rachel rachael rach
raymond ray
rebecca becky becca beckie
reginald reg reggie
richard rick ricky dick dicky rich richie
robert rob bob bobby robbie robin bert
roderick rod roddy
rodney rod
roger rodge
ronald ron ronnie
rosemary rose rosie
roy roye
russell russ
ruth ruthie
samantha sam sammy
samuel sam sammy
sarah sara sally sadie
sandra sandy
sean shaun shawn
sharon shaz
sheila shelagh
shirley shirl
sidney sydney sid syd
simon si
sophia sophie soph
stanley stan
stephanie steph steffi
stephen steven steve stevie ste stephan
stewart stuart stu
susan sue susie suzanne susanna suzie sukie
sylvia sylvie silvia
terence terry terrance
teresa theresa terri tess tessa
theodore theo ted teddy
thomas tom tommy
timothy tim timmy
tracey tracy trace
valerie val
vera veronica
victor vic
victoria vicky vicki vikki tori
vincent vince vinny
violet vi
vivian vivien viv
walter wally walt
wendy wend
wilfred wilf fred
william bill billy will willie willy wills liam
winifred win winnie
yvonne von
zachary zach zack zac
`;

const LINES = FAMILIES.trim().split('\n');
const FAMILIES_OF: ReadonlyMap<string, readonly number[]> = familiesOf();

function familiesOf(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [family, line] of LINES.entries()) {
    for (const name of line.split(' ')) found.set(name, [...(found.get(name) ?? []), family]);
  }
  return found;
}

/** Whether a word is a name of its own, however few bear it. */
export const isKnownName = (word: string): boolean => FAMILIES_OF.has(word);

/** Whether one name is used for the other, or both for a third. */
export function sameFamily(one: string, other: string): boolean {
  const families = FAMILIES_OF.get(one);
  if (families === undefined) return false;
  return FAMILIES_OF.get(other)?.some((family) => families.includes(family)) ?? false;
}

/** Names that are used for this one, or for which it is used; itself is not among them. */
export function familyOf(name: string): readonly string[] {
  const families = FAMILIES_OF.get(name) ?? [];
  const all = families.flatMap((family) => LINES[family]?.split(' ') ?? []);
  return [...new Set(all)].filter((other) => other !== name);
}
