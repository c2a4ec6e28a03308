/** Each line: a forename and what people call its bearer. */
const LINES = `
William Bill Will Billy Liam
Robert Bob Rob Bobby Robbie Bert
Richard Rick Dick Rich Ricky
Michael Mike Mick Mickey
David Dave Davey Dai
John Jack Johnny Jonny
James Jim Jimmy Jamie
Thomas Tom Tommy
Anthony Tony Ant
Stephen Steve Ste
Steven Steve Ste
Christopher Chris Kit Topher
Daniel Dan Danny
Matthew Matt Matty
Andrew Andy Drew
Joseph Joe Joey
Edward Ed Eddie Ted Ned
Charles Charlie Chas Chuck
George Georgie
Kenneth Ken Kenny
Ronald Ron Ronnie
Raymond Ray
Terence Terry Tel
Geoffrey Geoff
Philip Phil Pip
Phillip Phil
Leslie Les
Frederick Fred Freddie
Gerald Gerry Jerry
Albert Bert Al
Arthur Art
Harold Harry
Henry Harry Hal
Samuel Sam Sammy
Benjamin Ben Benny
Alexander Alex Sandy Al
Nicholas Nick Nicky
Timothy Tim
Jonathan Jon Jonny
Gregory Greg
Joshua Josh
Zachary Zac Zak
Nathan Nate
Bradley Brad
Cameron Cam
Lewis Lew
Patrick Pat Paddy
Peter Pete
Kevin Kev
Darren Daz
Gary Gaz
Stuart Stu
Stewart Stu
Alan Al
Leonard Len Lenny
Stanley Stan
Douglas Doug
Donald Don
Vincent Vince
Victor Vic
Frank Frankie
Dominic Dom
Elizabeth Liz Beth Lizzie Betty Eliza Libby
Margaret Maggie Peggy Meg Marge
Susan Sue Susie
Patricia Pat Trish Patsy Tricia
Catherine Cath Cathy Kate Katie
Katherine Kath Kathy Kate Katie
Kathleen Kath Kathy
Jennifer Jen Jenny
Jacqueline Jackie Jacqui
Deborah Deb Debbie Debs
Barbara Barb Babs
Christine Chris Chrissie Tina
Christina Chris Tina
Samantha Sam Sammy
Victoria Vicky Tori
Rebecca Becky Becca
Nicola Nicky Nic
Amanda Mandy
Alexandra Alex Sandra Lexi
Alison Ali
Angela Ange Angie
Natalie Nat
Stephanie Steph
Charlotte Charlie Lottie
Abigail Abi Abbie
Eleanor Ellie Nell
Isabella Bella Izzy
Isabelle Izzy Belle
Jessica Jess Jessie
Gillian Gill Jill
Judith Judy
Pamela Pam
Sandra Sandie
Teresa Terry Tess
Theresa Terry Tess
Dorothy Dot Dolly
Frances Fran
Josephine Jo Josie
Joanne Jo Joey
Joanna Jo
Philippa Pip Pippa
Penelope Penny
Melanie Mel
Michelle Shell Chelle
Danielle Dani
Gabriela Gabi
Bethany Beth
Megan Meg
Harriet Hattie
Florence Flo Florrie
Matilda Tilly Mattie
Georgia George Gigi
Hannah Han
Leanne Lee
Lorraine Lol Lorri
Maureen Mo
Valerie Val
Beverley Bev
Yvonne Von
Rosemary Rose Rosie
Veronica Ronnie
Mohammed Mo Moe
Muhammad Mo Moe
Abdul Abs
Gurpreet Gary Guri
Harpreet Harry Harps
Manjit Manny
Rajesh Raj
Rajinder Raj
Sukhwinder Sukhi
Sukhdev Sukh
Balwinder Bal
Krzysztof Kris Krzysiek
Katarzyna Kasia Kate
Agnieszka Aga Agnes
Małgorzata Gosia Margaret
Aleksandra Ola Alexandra
Tomasz Tomek Tom
Paweł Paul
Piotr Peter Piotrek
Andrzej Andrew
Michał Michael
Łukasz Lucas Luke
Grzegorz Greg Gregory
Wojciech Wojtek
Stanisław Stan Staszek
Oluwaseun Seun
Chukwuemeka Emeka
Babatunde Tunde
Temitope Tope
Emmanuel Manny Emma
Siobhan Shiv
Padraig Paddy Patrick
Bridget Biddy Bridie
Dafydd Dai David
Rhiannon Rhi
Alexandru Alex
Ioana Joanna
Francesca Fran Frankie`;

const GROUPS = LINES.split('\n').flatMap((line) => {
  const [full, ...short] = line.split(' ');
  return full === undefined || full === '' ? [] : [[full, short] as const];
});

/** By forename, what its bearer is called. A table of this file's own; other tables of nicknames know other names. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(GROUPS);
