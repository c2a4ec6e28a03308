import { ranked, type Weighted } from '../Weighted.js';

/** Names of families whose names did not come from England. */
export interface NameStock {
  readonly surnames: Weighted<string>;
  readonly male: Weighted<string>;
  readonly female: Weighted<string>;
}

export const WELSH: NameStock = {
  surnames: ranked(
    `Jones Davies Williams Evans Thomas Roberts Lewis Hughes Morgan Griffiths Edwards Owen James Rees Jenkins Price Morris
    Phillips Lloyd Powell Pritchard Parry Bowen Howells Prosser Pugh Vaughan Humphreys Llewellyn Bevan Probert Watkins
    Harries Ellis Gwynne Meredith Tudor Cadwallader Beynon Gethin Mostyn Wynne Penry Protheroe`,
    9,
  ),
  male: ranked(
    `Rhys Dylan Gareth Huw Owain Ioan Evan Gethin Aled Iwan Emyr Geraint Dafydd Gwilym Hywel Ieuan Llyr Steffan Tomos
    Osian Macsen Gruffydd Alun Bryn Carwyn Elis Meurig Eifion Rhodri Trystan Idris Cai`,
    8,
  ),
  female: ranked(
    `Sian Megan Carys Cerys Ffion Rhian Bethan Seren Eleri Nia Catrin Angharad Lowri Gwen Mair Branwen Delyth Elin Heledd
    Mali Menna Non Olwen Rhiannon Cadi Efa Glenys Haf Llinos Myfanwy Tegan Anwen`,
    8,
  ),
};

export const IRISH: NameStock = {
  surnames: ranked(
    `Murphy Kelly O'Sullivan Walsh O'Brien Byrne Ryan O'Connor O'Neill O'Reilly Doyle McCarthy Gallagher Doherty Kennedy
    Lynch Murray Quinn Moore McLoughlin Carroll Connolly Daly Connell Wilson Dunne Brennan Burke Collins Campbell Clarke
    Johnston Hughes O'Farrell Fitzgerald Brown Martin Maguire Nolan Flynn Thompson Callaghan O'Donnell Duffy O'Mahony Boyle
    Healy Shea White Sweeney Hayes Kavanagh Power McGrath Moran Brady Stewart Casey Foley Fitzpatrick O'Leary McDonnell
    MacMahon Donnelly Regan Donovan Burns Flanagan Mullan Barry Kane Robinson Cunningham Griffin Kenny Sheehan Ward Whelan
    Lyons Reid McKenna Higgins Keane Coyle Delaney McGuinness Rooney Tierney Ward Joyce Hegarty McManus O'Dowd Mulligan`,
    12,
  ),
  male: ranked(
    `Patrick Sean Michael Liam Conor Padraig Declan Ciaran Brendan Eoin Kevin Niall Cormac Fergus Oisin Cathal Darragh
    Diarmuid Aidan Eamon Colm Donal Finbar Rory Shane Tadhg Ruairi Cillian Fionn Barry Dermot Gerard Martin Terence Malachy`,
    8,
  ),
  female: ranked(
    `Siobhan Niamh Aoife Sinead Mary Caoimhe Ciara Orla Roisin Grainne Aisling Deirdre Maeve Bridget Eimear Saoirse Una
    Clodagh Nuala Fionnuala Kathleen Maura Noreen Oonagh Sorcha Muireann Teresa Breda Bernadette Brid Dervla Mairead`,
    8,
  ),
};

export const SOUTH_ASIAN_MUSLIM: NameStock = {
  surnames: ranked(
    `Khan Hussain Ahmed Ali Begum Iqbal Mahmood Akhtar Malik Shah Rahman Miah Uddin Hussein Mirza Sheikh Chaudhry Rashid
    Aslam Bibi Mohammed Butt Raja Siddiqui Qureshi Hassan Islam Choudhury Bashir Khatun Nawaz Afzal Anwar Parveen Saleem
    Yousaf Rehman Baig Haque Javed Shabir Arif Zaman Ashraf Amin Karim Latif Majid Naz Younis Sarwar Ilyas Sultana Farooq
    Ghafoor Hanif Jabbar Kausar Mumtaz Nadeem Pervez Razaq Sadiq Talukdar Waheed Zaheer Kiani Bhatti Kazmi Bukhari`,
    8,
  ),
  male: ranked(
    `Mohammed Muhammad Ahmed Ali Imran Hassan Usman Bilal Hamza Tariq Abdul Asif Omar Adnan Nadeem Shahid Khalid Waqar Faisal
    Junaid Kashif Zahid Ibrahim Yusuf Rashid Saeed Aamir Haroon Rizwan Sajid Naveed Shoaib Tahir Arshad Ghulam Jamil Mahmood
    Nasir Pervaiz Qasim Riaz Sohail Umar Waseem Yasin Zeeshan Idris Ismail Mustafa Syed Ayaan Zain Rayyan Musa Anwar Mizanur`,
    7,
  ),
  female: ranked(
    `Fatima Aisha Shazia Nasreen Rukhsana Maryam Zainab Amina Saima Khadija Nazia Rubina Sadia Farzana Samina Yasmin Shabana
    Shaheen Sumaira Uzma Hafsa Iqra Javeria Kiran Maria Noreen Parveen Rabia Razia Sajida Shamim Sidra Tahira Tasleem Zara
    Zubaida Halima Hina Humaira Inaya Laiba Mehwish Misbah Naila Nargis Nusrat Safiya Salma Sana Sultana Taslima Rahela`,
    7,
  ),
};

export const SIKH: NameStock = {
  surnames: ranked(
    `Singh Kaur Gill Dhillon Sandhu Sidhu Grewal Bains Dhaliwal Johal Sahota Virk Randhawa Atwal Mann Purewal Sangha Basra
    Cheema Chahal Deol Hayer Kang Khera Lally Nijjar Panesar Rai Samra Sohal Toor Uppal Bhogal Matharu Chana Bansal Rehal`,
    6,
  ),
  male: ranked(
    `Gurpreet Harpreet Manjit Jaspal Sukhdev Amarjit Balwinder Daljit Gurdeep Harjit Inderjit Jagdeep Kuldip Lakhbir Mandeep
    Navdeep Parminder Rajinder Satnam Tejinder Balbir Charanjit Dilbag Gurmukh Hardeep Jasvir Karamjit Mohinder Nirmal Arjan`,
    7,
  ),
  female: ranked(
    `Jaswinder Kulwinder Parmjit Manpreet Sukhwinder Amandeep Balvinder Daljeet Gurpreet Harjinder Jasbir Kamaljit Mandeep
    Narinder Paramjeet Rajwinder Satwinder Surinder Tajinder Simran Jasmeet Harleen Kirandeep Navneet Ravinder Sandeep Gurleen`,
    7,
  ),
};

export const HINDU: NameStock = {
  surnames: ranked(
    `Patel Shah Sharma Desai Mistry Parmar Mehta Joshi Chauhan Gupta Solanki Kumar Nair Rao Reddy Verma Pandya Bhatt Vyas
    Amin Chopra Kapoor Iyer Menon Pillai Trivedi Thakkar Thakrar Lad Gandhi Modi Raval Popat Sodha Kotecha Lakhani Varsani
    Hirani Halai Gurung Rai Thapa Limbu Perera Silva Fernando Sivakumar Rajan Kanagaratnam Nathan`,
    5,
  ),
  male: ranked(
    `Rajesh Amit Sanjay Vijay Nilesh Hitesh Rahul Anil Sunil Suresh Ramesh Mahesh Dinesh Bharat Ashok Ketan Jignesh Kiran
    Manish Mukesh Naresh Paresh Prakash Rakesh Ravi Sandip Vikram Vishal Arjun Dev Krishna Nikhil Rohan Samir Tushar Yash`,
    7,
  ),
  female: ranked(
    `Priya Anita Sunita Meena Nisha Bhavna Hina Kalpana Jyoti Kavita Lata Manisha Neha Pooja Ramila Rekha Sangita Shilpa
    Sonal Usha Varsha Vandana Anjali Asha Bina Chandrika Daksha Geeta Hansa Ila Jaya Kajal Lakshmi Mira Nila Pushpa Radha`,
    7,
  ),
};

export const POLISH: NameStock = {
  surnames: ranked(
    `Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski
    Mazur Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel
    Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora
    Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński Bąk Sadowski`,
    8,
  ),
  male: ranked(
    `Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Stanisław Jakub Adam Marek Łukasz Grzegorz Mateusz Wojciech
    Mariusz Dariusz Zbigniew Jerzy Maciej Rafał Robert Kamil Jacek Dawid Szymon Kacper Bartosz Sebastian Przemysław Artur
    Filip Radosław Damian Zdzisław Sławomir Adrian Patryk Arkadiusz`,
    8,
  ),
  female: ranked(
    `Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Magdalena Elżbieta Joanna Aleksandra Zofia Monika Teresa
    Danuta Natalia Julia Karolina Marta Beata Dorota Halina Jadwiga Irena Alicja Jolanta Wiktoria Grażyna Iwona Paulina
    Justyna Zuzanna Bożena Urszula Sylwia Renata Izabela Kinga Weronika`,
    8,
  ),
};

export const AFRICAN: NameStock = {
  surnames: ranked(
    `Mensah Owusu Okafor Adeyemi Boateng Asante Ogunleye Appiah Adebayo Osei Nwosu Mohamed Okonkwo Eze Agyemang Bello Abdi
    Addo Balogun Amoah Ibrahim Danso Ofori Afolabi Okoro Oyelaran Kamara Sesay Conteh Jalloh Koroma Bangura Moyo Ncube Dube
    Sibanda Ndlovu Mutasa Chikwanha Nkosi Mwangi Otieno Kariuki Wanjiru Ochieng Tesfaye Haile Bekele Warsame Farah Hersi
    Abubakar Oladipo Chukwu Igwe Obi Yeboah Frimpong Sarpong Quartey Kalala Ilunga Mukendi Tshibangu Diallo Traore Camara`,
    10,
  ),
  male: ranked(
    `Kwame Emmanuel Samuel Chinedu Oluwaseun Kofi Daniel Abdi Ibrahim Emeka Tunde Yaw Joseph Ifeanyi Babatunde Mohamed Kojo
    Femi Kwabena Tendai Farai Obinna Chukwuemeka Ayodele Segun Kelechi Olumide Nana Ebo Tawanda Themba Kamau Juma Abdullahi
    Osman Yusuf Amadou Sekou Patrice Blessing Prosper Gift`,
    9,
  ),
  female: ranked(
    `Grace Ama Abena Chioma Ngozi Folasade Amina Adaeze Akosua Efua Blessing Fatoumata Halima Ifeoma Yetunde Temitope Esi
    Adwoa Comfort Mercy Patience Precious Nkechi Omolara Bukola Titilayo Rutendo Chipo Tsitsi Wanjiku Achieng Hodan Fadumo
    Sahra Aminata Mariama Isatu Beatrice Faith Charity`,
    9,
  ),
};

export const ARABIC: NameStock = {
  surnames: ranked(
    `Hassan Ahmed Ali Mohammed Ibrahim Hussein Mahmoud Abdullah Khalil Saleh Mansour Hamdan Nasser Haddad Khoury Najjar Aziz
    Darwish Rahimi Karimi Ahmadi Hosseini Mohammadi Rezaei Al-Hassan Al-Masri El-Sayed Al-Rashid Qasim Jaber Shaikh Sulaiman
    Othman Youssef Barakat Zaki Faraj Habib Osman Rostami Sharifi Amiri Noori Azizi Popal Yilmaz Demir Kaya Celik`,
    8,
  ),
  male: ranked(
    `Mohammed Ahmed Ali Hassan Mahmoud Omar Khaled Youssef Ibrahim Mustafa Abdullah Hussein Karim Tarek Samir Walid Ziad
    Bassam Fadi Ghassan Hisham Jamal Majid Nabil Rami Sami Amir Reza Mehdi Hamid Farid Bilal Anas Yasser Murat Emre Baran`,
    7,
  ),
  female: ranked(
    `Fatima Maryam Aisha Layla Noor Zahra Sara Huda Amal Rania Samira Yasmin Dina Hanan Iman Jamila Khadija Lina Mona Nadia
    Rasha Salma Shirin Soraya Leila Parisa Nasrin Farida Hala Maha Reem Suad Wafa Zeinab Elif Zeynep Shilan Avin`,
    7,
  ),
};

export const EAST_ASIAN: NameStock = {
  surnames: ranked(
    `Chen Wong Li Zhang Wang Lam Chan Liu Lin Yang Huang Cheung Zhao Wu Zhou Ng Leung Tang Ho Xu Nguyen Tran Pham Le Hoang
    Yip Tsang Lau Mak Fung Kwok Chow Tse Yeung Sun Zhu Ma Gao He Luo`,
    6,
  ),
  male: ranked(
    `Wei Ming Jian Jun Hao Lei Tao Kai Chi_Wai Ka_Ho Kin_Man Yong Feng Bin Chao Dong Gang Hui Jie Kun Long Minh Tuan Hung
    Quang Anh Duc Kwok_Wai Siu_Ming Yu`,
    8,
  ),
  female: ranked(
    `Mei Li Xin Yan Ling Hui Jing Fang Na Yue Wai_Ling Suk_Yee Ka_Yan Mei_Ling Xiu Qing Ting Juan Ying Hong Lan Thuy Linh
    Huong Ngoc Thi_Mai Siu_Fong Yuk_Ling Jia Yi`,
    8,
  ),
};

export const ROMANCE: NameStock = {
  surnames: ranked(
    `Popescu Ionescu Popa Dumitru Stan Radu Constantin Matei Silva Santos Ferreira Pereira Costa Oliveira Rodrigues Garcia
    Fernandez Martinez Lopez Rossi Russo Ferrari Bianchi Romano Marin Stoica Rusu Munteanu Petrescu Dinu Almeida Sousa Gomes
    Sanchez Colombo Ricci Ivanov Georgiev Dimitrov Petrov Kazlauskas Petrauskas Ozols Kalnins`,
    8,
  ),
  male: ranked(
    `Ion Andrei Alexandru Mihai Florin Ionut Cristian Marius Gheorghe Joao Jose Antonio Carlos Pedro Luis Marco Giuseppe
    Stefano Vasile Bogdan Dragos Razvan Sorin Tiago Rui Miguel Javier Diego Georgi Ivan Dimitar Tomas Mindaugas Janis`,
    8,
  ),
  female: ranked(
    `Maria Elena Ana Ioana Andreea Mihaela Cristina Gabriela Alina Daniela Carmen Sofia Francesca Giulia Lucia Isabel Teresa
    Adriana Simona Loredana Raluca Catarina Ines Beatriz Marta Chiara Valentina Elisa Ivanka Desislava Rasa Ilze Monica`,
    8,
  ),
};
