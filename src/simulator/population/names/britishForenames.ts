import { ranked, type Weighted } from '../Weighted.js';

/** Forenames by the years in which they were given. */
export interface Generation {
  /** The last year of birth to which it applies. */
  readonly until: number;
  readonly male: Weighted<string>;
  readonly female: Weighted<string>;
}

/** What parents in England chose, roughly from the commonest down. */
export const BRITISH_FORENAMES: readonly Generation[] = [
  {
    until: 1966,
    male: ranked(
      `John David Michael Peter Robert Alan Brian William Paul Ian Stephen James Kenneth Keith Colin Anthony Christopher
      George Derek Roger Barry Terence Raymond Thomas Geoffrey Graham Malcolm Richard Trevor Philip Ronald Dennis Roy
      Andrew Martin Nigel Norman Leslie Donald Eric Frank Gordon Gerald Frederick Stuart Patrick Douglas Edward Charles
      Clive Harold Howard Victor Adrian Albert Arthur Bernard Kevin Neil Maurice Reginald Stanley Jack Harry
      Ernest Cyril Sidney Desmond Leonard Ralph Walter Hugh Ivor Rex Cecil`,
      11,
    ),
    female: ranked(
      `Susan Margaret Linda Christine Patricia Janet Carol Ann Elizabeth Mary Jean Barbara Maureen Sheila Pauline Jacqueline
      Sandra Gillian Valerie Jennifer Helen Kathleen Marion Anne Judith Joan Hilary Brenda Lesley Diane Sylvia Joyce Eileen
      Shirley Dorothy Rosemary Pamela Catherine Marilyn Yvonne Lynne Beryl Wendy Frances Irene Sally June Angela Doreen
      Josephine Heather Jane Vivienne Elaine Teresa Rita Veronica Audrey Betty Daphne Norma Marjorie Hazel Edna Vera Iris
      Glenys Beverley Denise Gail Ruth Rosalind Thelma Muriel Avril Cynthia Enid`,
      11,
    ),
  },
  {
    until: 1991,
    male: ranked(
      `Paul David Andrew Mark Stephen Christopher Matthew James Richard Daniel Lee Michael Robert Simon Darren Jonathan
      Steven Stuart Gary Jason Ian Kevin Craig John Peter Philip Neil Anthony Adam Benjamin Thomas Nicholas Ryan Wayne
      Dean Carl Martin Alan Scott Shaun Luke Gareth Timothy Karl Nathan Graham Justin Sean Robin Edward William Russell
      Damian Adrian Aaron Ashley Jamie Alexander Samuel Joseph Liam Stewart Marcus Julian Duncan Barry Trevor Leon Ross
      Kieran Dominic Brett Glen Jeremy Kirk Marc Phillip Toby Guy Rupert Clinton Tristan Warren Damon Byron`,
      11,
    ),
    female: ranked(
      `Sarah Nicola Claire Karen Emma Rebecca Michelle Lisa Joanne Tracey Sharon Helen Julie Samantha Victoria Louise Kelly
      Jane Rachel Laura Amanda Angela Deborah Donna Natalie Jennifer Alison Katherine Lucy Andrea Catherine Elizabeth
      Kerry Dawn Hayley Gemma Danielle Leanne Melanie Zoe Anna Charlotte Kate Jacqueline Paula Caroline Susan Vanessa Tina
      Stephanie Maria Kirsty Marie Clare Teresa Wendy Heather Lynsey Joanna Tanya Nina Stacey Cheryl Debbie Jodie Lorraine
      Natasha Naomi Hannah Jessica Amy Ruth Sally Tara Beverley Mandy Sonia Abigail Gail Penelope Fiona Philippa Rosemary`,
      11,
    ),
  },
  {
    until: 2030,
    male: ranked(
      `Jack Thomas James Joshua Daniel Harry Oliver Samuel William Joseph Callum Connor Luke Matthew Benjamin George Jake
      Charlie Jordan Liam Alfie Ryan Lewis Alexander Kieran Adam Noah Jacob Nathan Tyler Max Ethan Dylan Oscar Leo Archie
      Logan Mason Riley Freddie Bradley Aaron Cameron Toby Henry Isaac Reece Louis Kyle Owen Finley Harrison Kai Jamie
      Ashton Zachary Elliot Corey Brandon Edward Theo Michael Billy Ellis Rhys Declan Arthur Jayden Reuben Kian Rory Sebastian
      Hugo Jude Tommy Sonny Frankie Caleb Elijah Bobby Jenson Blake Jasper Felix Hayden Stanley Kaiden Zac Marley Rowan`,
      11,
    ),
    female: ranked(
      `Emily Olivia Chloe Jessica Sophie Charlotte Megan Amelia Lucy Ella Lauren Grace Ellie Hannah Mia Ruby Isla Bethany
      Amy Poppy Lily Katie Isabella Holly Evie Freya Georgia Daisy Molly Abigail Eleanor Jasmine Phoebe Alice Paige Ava
      Sophia Millie Scarlett Leah Caitlin Rebecca Courtney Shannon Matilda Florence Willow Rosie Eve Erin Amber Elizabeth
      Harriet Imogen Maisie Skye Summer Brooke Jade Tia Kayleigh Zara Lola Maya Esme Harper Sienna Libby Niamh Isabelle
      Gracie Lexi Lacey Martha Robyn Aimee Demi Heidi Violet Ivy Thea Nancy Beatrice Francesca Kiera Mollie Darcie Connie`,
      11,
    ),
  },
];
