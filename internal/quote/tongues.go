package quote

var german = &grammar{inverted: true, words: vocabulary(map[class]string{
	say: `sagt sagte erklärt erklärte schreibt schrieb betont betonte meint meinte kritisiert kritisierte warnt warnte fordert forderte
		versichert versicherte ergänzt ergänzte berichtet berichtete erzählt erzählte behauptet behauptete antwortet antwortete`,
	say | ask:   `fragt fragte`,
	accord:      `so laut`,
	condition:   `wenn falls sofern`,
	article:     `der die das ein eine einer einem den dem des seine ihre sein ihr dieser diese dieses`,
	definite:    `der die das den dem des dieser diese dieses`,
	theirs:      `seine ihre sein ihr`,
	preposition: `von in im am an auf bei für aus mit nach vor zu zur zum über unter gegen durch seit während um wegen beim vom`,
	of:          `von für aus der des vom`,
	in:          `in im auf am bei via über`,
	with:        `mit an`,
	and:         `und oder aber sondern`,
	link:        `dass daß weil wenn als ob während nachdem bevor obwohl wie`,
	adverb:      `auch später dann noch zuvor zudem weiter außerdem jedoch bereits erneut heute gestern`,
	auxiliary:   `hat haben hatte`,
	negation:    `nicht nie kein keine bestritt`,
	modal:       `würde soll sollte könnte muss wollte will`,
	pronoun:     `er sie es wir ich`,
	masculine:   `er Sprecher Minister Präsident Kanzler`,
	feminine:    `sie Sprecherin Ministerin Präsidentin Kanzlerin`,
	neuter:      `es`,
	person: `Sprecher Sprecherin Polizeisprecher Polizeisprecherin Minister Ministerin Präsident Präsidentin Kanzler Kanzlerin Bürgermeister
		Bürgermeisterin Anwalt Anwältin Experte Expertin Zeuge Zeugin Trainer Trainerin Forscher Forscherin Regierungssprecher`,
	people:   `Ermittler Behörden Zeugen Experten Forscher Anwälte Beamte`,
	group:    `Ministerium Polizei Regierung Unternehmen Behörde Gericht Staatsanwaltschaft Partei Verband`,
	document: `Erklärung Mitteilung Bericht Brief`,
	day:      `Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember Abend Morgen`,
	platform: `Telegram Twitter X Facebook Instagram YouTube TikTok`,
	press:    `Journalisten Reporter Reportern`,
	occasion: `Interview Erklärung Mitteilung Rede Pressekonferenz Gespräch Brief Stellungnahme Videobotschaft`,
})}

var french = &grammar{inverted: true, clitic: true, words: vocabulary(map[class]string{
	say: `dit déclaré affirmé écrit ajouté expliqué assuré indiqué souligné estimé répondu lancé insisté précisé confié déclare affirme ajoute
		explique assure indique souligne estime répond écrivait déclarait disait annoncé annonce prévenu averti`,
	say | ask:   `demandé demande`,
	accord:      `selon`,
	condition:   `si`,
	echo:        `citant lisant rappelant`,
	article:     `le la les un une des l' l’ son sa ses leur ce cette cet`,
	definite:    `le la les ce cette cet`,
	theirs:      `son sa ses leur`,
	preposition: `de du des à au aux en dans sur pour par avec sans chez vers après avant depuis lors contre`,
	of:          `de du des pour`,
	in:          `dans sur en lors via`,
	with:        `avec à`,
	and:         `et ou mais`,
	link:        `que qui dont quand parce comme si lorsque`,
	adverb:      `aussi encore ensuite également notamment toutefois déjà hier`,
	auxiliary:   `a ont avait est`,
	negation:    `pas jamais n'a n’a n'ont nié`,
	modal:       `aurait devrait pourrait`,
	pronoun:     `il elle on ils elles je nous`,
	masculine:   `il président ministre`,
	feminine:    `elle présidente`,
	neuter:      `on`,
	person:      `président présidente ministre porte-parole maire avocat avocate procureur directeur directrice témoin chercheur chercheuse entraîneur responsable`,
	people:      `responsables autorités témoins chercheurs experts avocats policiers`,
	group:       `ministère police gouvernement entreprise société tribunal parquet parti`,
	document:    `communiqué rapport lettre`,
	day:         `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre soir matin`,
	platform:    `Telegram Twitter X Facebook Instagram YouTube TikTok`,
	press:       `journalistes presse reporters`,
	occasion:    `communiqué entretien interview discours lettre message conférence vidéo allocution`,
})}

var spanish = &grammar{inverted: true, words: vocabulary(map[class]string{
	say: `dijo dice afirmó aseguró declaró explicó señaló añadió indicó escribió agregó sostuvo manifestó advirtió respondió subrayó destacó insistió
		afirma asegura declara explica señala añade escribe reiteró comentó anunció`,
	say | ask:   `preguntó`,
	accord:      `según`,
	condition:   `si`,
	echo:        `citando leyendo recordando`,
	article:     `el la los las un una unos unas su sus este esta`,
	definite:    `el la los las este esta`,
	theirs:      `su sus`,
	preposition: `de del a al en por para con sin sobre tras ante desde hasta contra durante`,
	of:          `de del para`,
	in:          `en por durante vía`,
	with:        `con a`,
	and:         `y e o pero`,
	link:        `que quien cuando porque como si mientras aunque`,
	adverb:      `también luego después además ayer hoy`,
	auxiliary:   `ha han había`,
	negation:    `no nunca negó jamás`,
	modal:       `habría podría debería`,
	pronoun:     `él ella ellos ellas yo`,
	masculine:   `él presidente ministro portavoz`,
	feminine:    `ella presidenta ministra`,
	person:      `presidente presidenta ministro ministra portavoz alcalde alcaldesa abogado abogada fiscal director directora testigo investigador entrenador`,
	people:      `autoridades testigos investigadores expertos abogados funcionarios`,
	group:       `ministerio policía gobierno empresa tribunal fiscalía partido`,
	document:    `comunicado informe carta`,
	day:         `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre noche mañana`,
	platform:    `Telegram Twitter X Facebook Instagram YouTube TikTok`,
	press:       `periodistas prensa reporteros`,
	occasion:    `comunicado entrevista discurso carta mensaje rueda video vídeo`,
})}

var ukrainian = &grammar{inverted: true, words: vocabulary(map[class]string{
	say: `сказав сказала заявив заявила заявили написав написала повідомив повідомила повідомили додав додала зазначив зазначила наголосив наголосила
		підкреслив підкреслила пояснив пояснила розповів розповіла відповів відповіла каже говорить пише зауважив зауважила`,
	say | ask:   `запитав запитала`,
	condition:   `якщо якби`,
	echo:        `цитуючи читаючи`,
	preposition: `з із у в на до від про для за під над при через після перед без по`,
	of:          `з із від`,
	in:          `у в на через під`,
	with:        `з із до`,
	and:         `і й та але або`,
	link:        `що який яка які коли бо якщо як хоча`,
	adverb:      `також потім пізніше раніше вже ще`,
	negation:    `не ніколи заперечив заперечила`,
	pronoun:     `він вона воно вони`,
	masculine:   `він президент міністр речник`,
	feminine:    `вона президентка міністерка речниця`,
	neuter:      `воно вони`,
	person:      `президент президентка міністр міністерка речник речниця голова мер адвокат прокурор свідок директор директорка командир`,
	people:      `чиновники рятувальники поліцейські свідки експерти`,
	group:       `міністерство поліція уряд компанія суд прокуратура партія`,
	document:    `заява звіт лист`,
	day:         `понеділок вівторок середу четвер пʼятницю суботу неділю січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня`,
	platform:    `Telegram Twitter X Facebook Instagram YouTube TikTok`,
	press:       `журналістам`,
	occasion:    `заяві інтервʼю інтерв'ю зверненні промові відеозверненні`,
})}

// cliticClass returns the class of a verb with its pronoun, as French inverts them: "dit-il", "a-t-elle".
func cliticClass(word string) class {
	for i := len(word) - 1; i > 0; i-- {
		if word[i] == '-' {
			switch word[i+1:] {
			case "il":
				return pronoun | masculine
			case "elle":
				return pronoun | feminine
			}
			return 0
		}
	}
	return 0
}
