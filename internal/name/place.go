package name

// placeWords are places of one word: states by the short names of ISO 3166, parts of the larger ones,
// capitals and great cities.
var placeWords = []entry{
	{place, "Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Comoros Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Dominica Ecuador Egypt Eritrea Estonia Eswatini Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada Guatemala Guinea-Bissau Guinea Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macedonia Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Burma Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Swaziland Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Türkiye Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan Vanuatu Vatican Venezuela Vietnam Yemen Zambia Zimbabwe England Scotland Wales Britain America Greenland Tibet Chechnya Crimea Catalonia Bavaria Kurdistan Somaliland Gaza Darfur Kashmir Punjab Sindh"},
	{place, "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Ontario Quebec Alberta Manitoba Saskatchewan Queensland Tasmania Kent Essex Sussex Surrey Devon Cornwall Dorset Somerset Norfolk Suffolk Yorkshire Lancashire Cheshire Hampshire Oxfordshire Derbyshire Staffordshire Lincolnshire Nottinghamshire Leicestershire Gloucestershire Wiltshire Cambridgeshire Bedfordshire Hertfordshire Buckinghamshire Northamptonshire Warwickshire Worcestershire Herefordshire Shropshire Cumbria Northumberland Merseyside Donetsk Luhansk Kherson Zaporizhzhia Kharkiv Odesa Odessa Lviv Dnipro Mariupol"},
	{place, "London Paris Berlin Rome Madrid Lisbon Vienna Brussels Amsterdam Copenhagen Stockholm Oslo Helsinki Dublin Edinburgh Cardiff Belfast Glasgow Manchester Liverpool Birmingham Leeds Sheffield Bristol Newcastle Nottingham Leicester Southampton Portsmouth Plymouth Brighton Oxford Cambridge Warsaw Prague Budapest Bucharest Sofia Athens Belgrade Zagreb Ljubljana Sarajevo Skopje Tirana Pristina Kiev Kyiv Minsk Moscow Vilnius Riga Tallinn Chisinau Istanbul Ankara Tbilisi Yerevan Baku Tehran Baghdad Mosul Basra Damascus Aleppo Homs Beirut Amman Jerusalem Ramallah Riyadh Jeddah Mecca Medina Doha Dubai Manama Muscat Sanaa Aden Cairo Alexandria Tripoli Benghazi Tunis Algiers Rabat Casablanca Khartoum Juba Nairobi Mombasa Kampala Kigali Mogadishu Harare Lusaka Pretoria Johannesburg Durban Lagos Abuja Accra Dakar Bamako Monrovia Freetown Conakry Kinshasa Kabul Kandahar Islamabad Karachi Lahore Peshawar Delhi Mumbai Kolkata Chennai Bangalore Hyderabad Kathmandu Dhaka Colombo Yangon Bangkok Hanoi Phnom Vientiane Jakarta Bali Manila Beijing Shanghai Guangzhou Shenzhen Wuhan Tokyo Osaka Kyoto Fukushima Hiroshima Seoul Pyongyang Taipei Sydney Melbourne Brisbane Perth Adelaide Canberra Auckland Wellington Christchurch Ottawa Toronto Montreal Vancouver Calgary Washington Chicago Boston Philadelphia Houston Dallas Austin Phoenix Seattle Denver Detroit Atlanta Miami Orlando Tampa Baltimore Pittsburgh Cleveland Cincinnati Columbus Milwaukee Minneapolis Indianapolis Nashville Memphis Charlotte Sacramento Honolulu Manhattan Brooklyn Bronx Queens Harlem Hollywood Caracas Bogota Lima Quito Santiago Brasilia Montevideo Asuncion Havana Kingston Munich Hamburg Frankfurt Cologne Stuttgart Dresden Leipzig Milan Naples Turin Venice Florence Barcelona Valencia Seville Marseille Lyon Geneva Zurich Bern Davos Antwerp Rotterdam Krakow Europe Africa Asia Antarctica Oceania Scandinavia Balkans Caucasus Sahara Siberia Himalayas Alps Mediterranean Atlantic Pacific Danube Nile Thames"},
}

// longPlaces are places of several words.
const longPlaces = "South Korea, North Korea, Saudi Arabia, United Arab Emirates, Czech Republic, Costa Rica, El Salvador, Puerto Rico, Sri Lanka, New Zealand, South Africa, South Sudan, Sierra Leone, Burkina Faso, Ivory Coast, Cape Verde, Equatorial Guinea, Papua New Guinea, San Marino, Dominican Republic, Northern Ireland, Hong Kong, United States, United Kingdom, Great Britain, Soviet Union, East Timor, Marshall Islands, Solomon Islands, West Bank, Gaza Strip, Gaza City, Central African Republic, New York, New York City, New Jersey, New Mexico, New Hampshire, North Carolina, South Carolina, North Dakota, South Dakota, West Virginia, Rhode Island, Los Angeles, San Francisco, San Diego, San Antonio, San Jose, Las Vegas, New Orleans, Salt Lake City, Oklahoma City, Kansas City, St Louis, St. Louis, St Petersburg, St. Petersburg, Mexico City, Rio de Janeiro, São Paulo, Sao Paulo, Buenos Aires, Abu Dhabi, Tel Aviv, Addis Ababa, Cape Town, Kuala Lumpur, Phnom Penh, New Delhi, Ho Chi Minh City, New South Wales, British Columbia, Nova Scotia, Middle East, Latin America, South America, North America, Central America, Southeast Asia, Silicon Valley, Wall Street, Long Island, Staten Island, Tahrir Square, Red Square, Times Square, Tiananmen Square, Central Park, Capitol Hill, Downing Street, Indian Ocean, Pacific Ocean, Atlantic Ocean, Black Sea, Red Sea, Mediterranean Sea, South China Sea, English Channel, Guantanamo Bay, Vatican City, Panama City, Myrtle Beach, Palm Beach, Fort Worth, West Africa, East Africa, North Africa, Eastern Europe, Western Europe, Central Asia, Guinea-Bissau, The Hague, Hague"

// aliases give one name to what is called by an acronym and in full; the canonical form is what editors
// use, whichever the text has.
func alias(form string) string {
	switch form {
	case "US", "U.S.", "U.S", "USA", "U.S.A.", "United States", "United States of America", "America":
		return "United States"
	case "UK", "U.K.", "U.K", "United Kingdom", "Britain", "Great Britain":
		return "United Kingdom"
	case "EU", "E.U.", "European Union":
		return "European Union"
	case "UN", "U.N.", "U.N", "United Nations":
		return "United Nations"
	case "UAE", "U.A.E.", "United Arab Emirates":
		return "United Arab Emirates"
	case "NYC", "New York City":
		return "New York City"
	}
	return ""
}

func aliasKind(canonical string) (isPlace bool) {
	return canonical == "United States" || canonical == "United Kingdom" || canonical == "United Arab Emirates" || canonical == "New York City"
}
