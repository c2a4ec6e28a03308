/** Each line: spellings of one name, as different clerks write what they hear or transliterate. */
const LINES = `
Mohammed Muhammad Mohamed Mohammad Muhammed Mohamad Mohd
Ahmed Ahmad Ahmet Achmed
Hussain Hussein Husain Hossain Hussien
Hassan Hasan Hassen
Ali Aly Alee
Yusuf Yousef Youssef Yousuf Yusef Yousaf
Ibrahim Ebrahim Ibraheem
Omar Umar Omer
Usman Osman Othman Uthman
Khalid Khaled Kaled
Rashid Rasheed Rashed
Tariq Tarek Tarik Tareq
Mahmood Mahmoud Mehmood Mahmud
Abdullah Abdulla Abdallah
Mustafa Mostafa Moustafa
Karim Kareem
Saeed Said Sayeed
Nasir Nasser Naser
Jamil Jameel
Jamal Gamal
Majid Majeed
Qasim Kasim Qassim Kassem
Qureshi Quraishi Koreshi
Chaudhry Chowdhury Choudhury Chaudhary Choudhry Chaudry
Sheikh Shaikh Shaykh
Siddiqui Siddiqi Siddique
Rahman Rehman Rahmaan
Uddin Udin Ud-Din
Miah Mia Miya
Iqbal Ikbal
Akhtar Akhter Aktar
Begum Begam
Bibi Beebi Bi
Khatun Khatoon
Fatima Fatema Fatma Fatimah Fathima
Aisha Ayesha Aysha Aicha Aishah
Maryam Mariam Miriam Meryem
Zainab Zaynab Zeinab Zainub
Khadija Khadijah Kadija
Yasmin Yasmeen Jasmin
Amina Aminah Ameena
Layla Leila Laila Leyla
Noor Nur Nour
Shabir Shabbir
Haroon Harun Haroun
Ismail Ismael Esmail
Hosseini Husseini Hoseini
Gurpreet Gurprit Gurpreat
Manjit Manjeet
Kuldip Kuldeep
Daljit Daljeet
Dhaliwal Dhariwal Dhalliwal
Kaur Kour Kaurr
Singh Sing Sigh
Patel Patell Pattel
Shah Sha
Desai Dessai
Sharma Sarma
Clark Clarke Clerk
Smith Smyth Smythe
Brown Browne
Green Greene
White Whyte
Reid Reed Read Reade
Thompson Thomson Tomson
Johnson Johnston Jonson
Davies Davis Davie
Stephens Stevens Stephenson
Phillips Philips Philipps
Philip Phillip Philipp
Stephen Steven Stefan
Matthews Mathews
Matthew Mathew
Allen Allan Alan Alen
Alan Allan Allen Alun
Graham Graeme Grahame
Geoffrey Jeffrey Geoffry
Stewart Stuart Steward
Shaun Sean Shawn
Sean Shaun Shawn
Niall Neil Neal
Ian Iain
Marc Mark
Carl Karl
Eric Erik
Antony Anthony
Bryan Brian
Lewis Louis Luis
Catherine Katherine Kathryn Catharine Katharine
Sarah Sara
Claire Clare Clair
Ann Anne Anna
Lynne Lynn Lyn
Lesley Leslie
Tracey Tracy Tracie
Stacey Stacy
Debra Deborah
Teresa Theresa
Nicola Nichola
Rebecca Rebekah Rebeca
Rachel Rachael
Michelle Michele
Gillian Jillian
Elisabeth Elizabeth
Isabel Isobel Isabelle
Caitlin Kaitlyn Kaitlin Caitlyn
Aimee Amy Amie
Zoe Zoey Chloe
Hayley Haley Hailey
Kerry Kerrie Keri
Kieran Ciaran Keiran Kieron
Connor Conor Conner
Callum Calum
Niamh Neve Neave
Siobhan Shevaun Chevonne
Sinead Shinead
Roisin Rosheen
Aoife Eefa
Caoimhe Keeva Kweeva
Saoirse Seersha
Oisin Osheen
Tadhg Tige
Padraig Porick Patrick
O'Brien OBrien O_Brien
O'Neill O'Neil ONeill O_Neill Neill
O'Connor OConnor O'Conner
O'Reilly OReilly Reilly O'Riley
O'Sullivan OSullivan Sullivan
MacDonald McDonald Mcdonald
McCarthy MacCarthy Macarthy
McLoughlin McLaughlin MacLoughlin
Doherty Docherty Dougherty O'Doherty
Gallagher Gallacher Gallaher
Kelly Kelley
Murphy Murphey
Rees Rhys Reece Reese
Griffiths Griffith Griffeths
Llewellyn Llewelyn Lewellyn
Pugh Pew
Rhys Reece Reese Rice
Sian Shan Sean
Carys Karis
Wiśniewski Wisniewski Wisnieuski
Wójcik Wojcik Woycik
Kamiński Kaminski Kaminsky
Kowalski Kowalsky Kovalski
Zieliński Zielinski Zelinski
Szymański Szymanski Shimanski
Woźniak Wozniak
Dąbrowski Dabrowski Dombrowski
Kozłowski Kozlowski
Łukasz Lukasz Lucasz
Paweł Pawel Pavel
Michał Michal
Rafał Rafal
Stanisław Stanislaw
Małgorzata Malgorzata
Elżbieta Elzbieta
Grażyna Grazyna
Krzysztof Krzystof Kristof
Agnieszka Agnieska Agneshka
Katarzyna Katarzina Katazyna
Adeyemi Adeyemo
Okafor Okafo
Oluwaseun Oluwasheun
Mensah Mensa
Owusu Owoso
Nguyen Nguyan Ngyuen
Zhang Chang Zang
Li Lee Lie
Wong Wang
Popescu Popesku
Rodrigues Rodriguez
Martinez Martines`;

const GROUPS = LINES.split('\n').flatMap((line) => {
  const [name, ...others] = line.split(' ').map((word) => word.replaceAll('_', ' '));
  return name === undefined || name === '' ? [] : [[name, others] as const];
});

/** By name, how else it is spelt. A table of this file's own; whoever matches names knows other spellings. */
export const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(GROUPS);
