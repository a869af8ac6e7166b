package name

// German capitalises every noun, so that only what surely is a name is taken for one.
var german = lexicon{
	words: newWords([]entry{
		{title | masculine, "Herr Herrn König Prinz Papst Graf"},
		{title | feminine, "Frau Königin Prinzessin Gräfin"},
		{title, "Dr Prof Professor Professorin Präsident Präsidentin Kanzler Kanzlerin Minister Ministerin Bundeskanzler Bundeskanzlerin Bundespräsident Oberbürgermeister Oberbürgermeisterin Bürgermeister Bürgermeisterin Landrat Landrätin Trainer Trainerin General Richter Richterin Staatsanwalt Staatsanwältin Bischof Sprecher Sprecherin Chef Chefin Premierminister Premierministerin Senator Senatorin"},
		{short, "Dr Prof St Nr"},
		{calendar, "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember Weihnachten Ostern Pfingsten Silvester"},
		{noise, "Ende Anfang Mitte Uhr Euro Prozent Million Millionen Milliarde Milliarden Dollar Kilometer Meter Grad Jahr Jahre Jahren Tag Tage Woche Wochen Monat Monate Menschen Leute Anfangs Nummer Seite Foto Bild Video"},
		{function, "Der Die Das Ein Eine Einen Einem Einer Eines Dem Den Des Er Sie Es Wir Ich Aber Und Im Am In An Auf Aus Nach Bei Mit Auch Doch Wie Als Wenn Zu Zum Zur Von Vom Für Über Unter Vor Seit Während Durch Gegen Ohne Um Bis So Da Dann Denn Dort Hier Heute Gestern Morgen Jetzt Nun Noch Nur Schon Nicht Kein Keine Was Wer Wo Warum Man Mehr Viele Alle Dieser Diese Dieses Sein Seine Ihr Ihre Unser Unsere Mein Meine Zwei Drei Vier Fünf Laut Trotz Wegen Zudem Außerdem Danach Damit Dabei Deshalb Allerdings"},
		{place, "Deutschland Österreich Schweiz Frankreich Italien Spanien Portugal Polen Tschechien Ungarn Ukraine Russland Großbritannien England Schottland Irland Belgien Niederlande Dänemark Schweden Norwegen Finnland Griechenland Türkei Israel China Japan Indien Kanada Mexiko Brasilien Argentinien Ägypten Syrien Irak Iran Afghanistan USA Europa Afrika Asien Amerika Berlin Hamburg München Köln Wien Zürich Bern Brüssel Paris London Moskau Kiew Kyjiw Washington Peking Bayern Sachsen Hessen Thüringen Brandenburg Niedersachsen Rumänien Bulgarien Serbien Kroatien Slowenien Slowakei Litauen Lettland Estland Belarus Australien"},
		{particle, "van von der den de zu zur bin ibn al"},
		{saying, "sagte sagt erklärte betonte teilte meinte warnte kündigte forderte kritisierte"},
		{locative, "in aus nach bei"},
	}, givenWords),
	places: newSet("Saudi-Arabien, Vereinigte Staaten, Vereinigtes Königreich, New York, Baden-Württemberg, Nordrhein-Westfalen"),
	nouns:  true,
}

// romance is for French, Spanish, Italian, Portuguese and other languages in Latin letters whose nouns are
// small: it knows their commonest words and no verbs.
var romance = lexicon{
	words: newWords([]entry{
		{title | masculine, "M Monsieur Señor Don Sr Signor Senhor Roi Rey Re Prince Príncipe Principe Pape Papa"},
		{title | feminine, "Mme Mlle Madame Mademoiselle Señora Señorita Doña Sra Signora Senhora Reine Reina Regina Princesse Princesa Principessa"},
		{title, "Dr Dra Dott Prof Maître Président Présidente Ministre Presidente Presidenta Ministro Ministra Primer Premier Première Général General Generale Maire Alcalde Alcaldesa Sindaco"},
		{short, "M Mme Mlle Sr Sra Dr Dra Dott Prof St Ste"},
		{calendar, "Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre Lunes Martes Miércoles Jueves Viernes Sábado Domingo Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre Lunedì Martedì Mercoledì Giovedì Venerdì Sabato Domenica Noël Navidad Natale"},
		{
			function, "Le La Les L Un Une Des Du Au Aux Et En Dans Sur Il Elle Ils Elles On Ce Cet Cette Ces Mais Pour Par Avec Sans Sous Après Avant Depuis Selon Son Sa Ses Leur Leurs Notre Nous Vous Je Tu Qui Que Quand Comme Si Plus Pas Ne Tout Tous Toute Toutes Deux Trois Lors Alors Ainsi Aussi Cependant Pourtant Or Donc Car De À A Où Hier Aujourd'hui Demain Entre Contre Chez Vers Malgré Face",
		},
		{function, "El Los Las Una Unos Unas Y Del Con Para Su Sus Pero Por Según Tras Desde Hasta Sin Sobre Como Cuando Este Esta Estos Estas Ese Esa Al Lo Se No Ya Más También Además Aunque Entre Durante Ayer Hoy Mañana Yo Él Ella Ellos Nosotros Es Son Fue Todo Todos Cada Dos Tres Qué Quién Mi Tu"},
		{function, "Volgens Tijdens Sinds Enligt Ifølge Według Podług Gli I Lo Uno Di Da Per Tra Fra Su Dal Dalla Nel Nella Della Dello Delle Dei Degli Alla Allo Ai Agli Ma Che Chi Non È E Come Anche Poi Ora Ieri Oggi Domani Quando Mentre Dopo Prima Secondo Questo Questa Quello Quella O Os As Um Uma Em Na Nos Nas Pelo Pela Não Mas Mais Segundo Ele Ela Het Een De Dat Dit Er Hij Zij Ze Wij Ik Van Voor Met Op Bij Uit Naar Maar Ook Als Dan Nog Den Det Ett Han Hun Hon Og Och Men I På För Til Med Som Att At Jag Jeg Vi W Z Na Do Po O U Nie To Jest Się Za Od Jak Ale Oraz Przez Dla Przy Pod"},
		{particle, "de del della di da do dos das du des la van der den von al el bin ibn y e"},
		{head, "Université Universidad Università Universidade Ministère Ministerio Ministero Ministério Banque Banco Banca Cour Corte Tribunal Conseil Consejo Consiglio Assemblée Comité Fédération Federación Federazione Union Unión Unione Organisation Organización Organizzazione Institut Instituto Istituto Agence Agencia Agenzia Parti Partido Partito"},
		{body, "Université Universidad Università Ministère Ministerio Ministero Banque Banco Banca"},
		{place, "France Allemagne Italie Espagne Portugal Belgique Suisse Angleterre Royaume-Uni Irlande Pologne Ukraine Russie Turquie Grèce Hongrie Autriche Suède Norvège Danemark Finlande Chine Japon Inde Iran Irak Syrie Israël Égypte Algérie Maroc Tunisie Canada Mexique Brésil Argentine Europe Afrique Asie España Francia Alemania Italia Bélgica Suiza Inglaterra Irlanda Polonia Ucrania Rusia Turquía Grecia China Japón India Irán Siria Israel Egipto Marruecos México Brasil Argentina Chile Perú Colombia Venezuela Cuba Europa África Asia Germania Spagna Belgio Svizzera Inghilterra Russia Ucraina Grecia Turchia Cina Giappone Egitto Messico Brasile Paris Londres Berlin Madrid Roma Rome Bruxelles Moscou Kiev Lisboa Barcelona Milano Londra Berlino Parigi Washington"},
	}, givenWords),
	places: newSet("États-Unis, Estados Unidos, Stati Uniti, Reino Unido, Regno Unito, Royaume-Uni, New York, Buenos Aires, Pays-Bas, Países Bajos, Paesi Bassi, Arabie saoudite, Nouvelle-Zélande"),
	elided: true,
}

// slavic is for the East and South Slavic languages in Cyrillic letters.
var slavic = lexicon{
	words: newWords([]entry{
		{title, "Пан Пані Президент Президентка Міністр Міністерка Прем'єр Прем'єр-міністр Голова Генерал Полковник Канцлер Губернатор Мер Депутат Господин Госпожа Министр Премьер-министр Глава Мэр"},
		{calendar, "Понеділок Вівторок Середа Четвер П'ятниця Субота Неділя Січень Лютий Березень Квітень Травень Червень Липень Серпень Вересень Жовтень Листопад Грудень Січня Лютого Березня Квітня Травня Червня Липня Серпня Вересня Жовтня Листопада Грудня Понедельник Вторник Среда Четверг Пятница Суббота Воскресенье Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь"},
		{function, "Потім Слова Словами У В На За Це Він Вона Вони Воно Ми Ви Я Але Проте Також Про Як Після Під Зокрема Що Й І Та З Із Зі До Від Для Коли Якщо Щоб Бо Не Ні Так Тому Тоді Тут Там Ще Вже Лише Більше Наш Його Її Їх Цей Ця Ці Той Усі Всі Один Два Три Через Без Над Перед Між Серед Понад Однак Водночас Раніше Сьогодні Вчора Завтра Нині За Це Про По При Он Она Они Оно Мы Вы Но Однако Также Как После Под Что И С Со К Ко О Об От Когда Если Чтобы Потому Поэтому Не Нет Да Тогда Здесь Там Ещё Еще Уже Только Более Наш Его Её Ее Их Этот Эта Эти Тот Все Потом Затем Слова Слов Через Без Над Перед Между Среди По При Ранее Сегодня Вчера Завтра Сейчас Это А Или Из У Во"},
		{place, "Україна України Україні Україну Україною Росія Росії Росію Польща Польщі Німеччина Німеччини Франція Франції США Британія Китай Європа Європи Київ Києва Києві Харків Харкова Харкові Львів Львова Львові Одеса Одеси Одесі Москва Москви Москві Вашингтон Украина Украины Украине Украину Россия России Россию Польша Германия Германии Франция Франции Европа Европы Киев Киева Киеве Москвы Москве Лондон Париж Берлін Берлин Брюссель"},
		{saying, "сказав сказала заявив заявила повідомив повідомила додав додала сказал сказала заявил заявила сообщил сообщила"},
	}),
	places: newSet("Велика Британія, Сполучені Штати, Великобритания, Соединенные Штаты"),
	cases:  true,
}
