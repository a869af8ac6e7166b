package clean

// abroad is the furniture of German, French, Spanish and Ukrainian pages, like prompts.
var abroad = []prompt{
	{
		reason: "newsletter prompt",
		whole:  []string{"newsletter anmelden", "unsere newsletter", "nos newsletters", "boletín", "boletines", "розсилка"},
		start: []string{
			"abonnieren sie", "abonniere", "jetzt anmelden", "jetzt registrieren", "registrieren sie sich", "tragen sie sich", "abonnez-vous", "inscrivez-vous", "recevez", "je m'abonne à", "suscríbete", "suscríbase", "apúntate", "recibe",
			"підпишись", "підписатися на", "отримуйте",
		},
		within: []string{"notre newsletter", "nos newsletters", "unseren newsletter", "unserem newsletter", "nuestra newsletter", "nuestro boletín", "нашу розсилку", "unser newsletter"},
	},
	{
		reason: "follow prompt",
		start:  []string{"folgen sie", "folge uns", "suivez-nous", "suivez nous", "retrouvez-nous", "síguenos", "sigue nuestro", "слідкуйте", "приєднуйтесь", "приєднуйтеся", "долучайтесь", "долучайтеся", "читайте нас", "стежте за"},
	},
	{
		reason: "share prompt",
		whole: []string{
			"artikel teilen", "artikel merken", "artikel drucken", "artikel versenden", "link kopieren", "merken", "zur merkliste", "partager l'article", "partager cet article", "partager sur _", "envoyer par e-mail", "copier le lien", "imprimer", "lire plus tard", "offrir cet article",
			"compartir en _", "compartir este artículo", "copiar enlace", "copiar link", "enviar por correo", "поділитись", "поділитися на _", "скопіювати посилання", "надрукувати", "друкувати",
		},
	},
	{
		reason: "subscription prompt",
		whole: []string{
			"registrieren", "einloggen", "abo", "zum abo", "abonnieren", "s'abonner", "se connecter", "s'inscrire", "je m'abonne", "mon compte", "inicia sesión", "iniciar sesión", "suscribirse", "suscríbete", "regístrate", "увійдіть", "зареєструватися", "передплата",
		},
		start: []string{
			"il vous reste", "article réservé", "cet article est réservé", "réservé aux abonnés", "réservé à nos abonnés", "contenu réservé", "la suite est réservée", "déjà abonné", "vous êtes abonné", "vous avez déjà un compte", "connectez-vous", "créez un compte", "créez votre compte", "soutenez",
			"dieser artikel ist für", "dieser inhalt ist", "nur für abonnenten", "exklusiv für abonnenten", "bereits abonnent", "sie haben bereits", "weiterlesen mit", "um weiterzulesen", "unterstützen sie uns", "unterstützen sie unsere", "melden sie sich an",
			"contenido exclusivo", "contenido solo para", "solo para suscriptores", "para seguir leyendo", "sigue leyendo", "regístrate", "inicia sesión", "tu suscripción", "si ya eres suscriptor", "ya eres suscriptor", "hazte socio", "apóyanos",
			"підтримайте нас", "підтримайте", "підтримати", "стати спонсором", "станьте", "цей матеріал доступний", "лише для передплатників",
		},
		within: []string{"réservé aux abonnés", "réservée aux abonnés", "pour lire la suite", "seguir leyendo", "für abonnenten", "для передплатників"},
	},
	{
		reason: "related list",
		whole: []string{
			"die redaktion empfiehlt", "empfehlungen der redaktion", "empfohlener artikel", "empfohlene artikel", "mehr lesen", "weiterlesen", "mehr dazu", "mehr zu _", "lesen sie mehr", "das könnte sie interessieren", "meistgelesene artikel", "neueste artikel", "verwandte themen",
			"lire la suite", "lire plus", "voir plus", "en savoir plus", "voir aussi", "à lire", "à lire également", "lire également", "la rédaction vous conseille", "la rédaction vous recommande", "les plus lus", "sur le même sujet", "sur le même thème", "nos articles", "dans la même rubrique",
			"más información", "más noticias", "leer más", "ver más", "te puede interesar", "te puede gustar", "también te puede interesar", "lo más leído", "lo más visto", "noticias relacionadas", "artículos relacionados", "relacionado",
			"читайте ще", "читати далі", "докладніше", "детальніше", "популярне", "популярні новини", "останні новини", "найпопулярніше", "вам може сподобатися", "новини партнерів", "схожі новини", "дивіться також",
		},
		start: []string{"lesen sie mehr", "lesen sie auch", "lesen sie hier", "lesen sie dazu", "lesen sie außerdem", "mehr dazu lesen", "hier lesen sie", "lisez aussi", "lire aussi", "à lire aussi", "lea también", "lee también", "читайте також"},
	},
	{
		reason: "reading time",
		whole:  []string{"temps de lecture _", "lecture # min", "lecture # minutes", "# min de lecture", "# minutes de lecture", "# min lesezeit", "# minuten lesezeit", "# min lesedauer", "lesedauer _", "tiempo de lectura _", "# min de lectura", "# minutos de lectura", "час читання _", "# хв", "читати # хв", "# хвилин читання"},
	},
	{
		reason: "reader feedback prompt",
		start:  []string{"якщо ви знайшли помилку", "якщо ви помітили помилку", "помилка в тексті", "виділіть", "haben sie einen fehler", "einen fehler gefunden", "vous avez repéré une erreur", "une erreur dans cet article", "signaler une erreur", "has visto un error", "ist dieser artikel", "war dieser artikel", "cet article vous a"},
		within: []string{"ctrl+enter", "ctrl + enter", "ctrl enter"},
	},
	{
		reason: "player prompt",
		whole:  []string{"artikel hören", "artikel vorlesen", "vorlesen", "écouter l'article", "écouter", "voir la vidéo", "escuchar", "escuchar artículo", "ver vídeo", "слухати статтю", "прослухати"},
		start:  []string{"hier klicken um", "klicken sie hier", "cliquez ici", "haz clic aquí", "натисніть"},
	},
	{
		reason: "navigation",
		whole:  []string{"zum inhalt springen", "zur startseite", "nach oben", "aller au contenu", "retour en haut", "accueil", "inicio", "ir al contenido", "volver arriba", "на головну", "empfohlener redaktioneller inhalt", "empfohlener externer inhalt"},
	},
}
