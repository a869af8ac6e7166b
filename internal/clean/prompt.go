package clean

// prompts is the furniture of news pages by kind. A phrase belongs under whole unless an article
// could not plausibly begin, or speak, like that: articles rarely tell their reader what to do.
var prompts = compile(append(abroad, []prompt{
	{
		reason: "newsletter prompt",
		whole: []string{
			"newsletter", "newsletters", "sign up", "sign up now", "email address", "e-mail", "subscribe to newsletter",
			"get our newsletter", "the morning newsletter", "most recent newsletter", "newsletter abonnieren", "sign up for newsletters",
		},
		start: []string{
			"sign up for the", "sign up for our", "sign up for _ newsletter", "sign up for _ newsletters", "sign up to", "sign up here", "sign up now",
			"sign up for free", "subscribe to our", "subscribe to the _ newsletter", "subscribe to _ newsletter", "join our newsletter",
			"get our best", "get the latest _ straight", "get updates from", "get breaking news", "get email alerts", "newsletter sign",
			"never miss a story", "stay up to date with", "stay informed with", "want more stories like this", "get highlights of the",
			"start your day with", "get the day's", "keep an eye on your inbox", "jetzt newsletter", "melden sie sich",
			"підпишіться", "підписуйтесь", "підписуйтеся",
			"skip past _ promotion", "after newsletter promotion", "privacy notice newsletters may",
		},
		within: []string{
			"your inbox", "our newsletter", "our newsletters", "our free newsletter", "our daily newsletter",
			"our weekly newsletter", "our email newsletter", "newsletter signup", "unsubscribe at any time", "unsubscribe anytime",
			"by signing up you", "by subscribing you", "by submitting your", "enter your email", "your email address", "invalid email",
			"please try again later", "thanks for signing up", "thank you for signing up", "thank you for subscribing",
			"successfully subscribed", "newsletter abonnieren", "ihr postfach",
		},
	},
	{
		reason: "follow prompt",
		whole:  []string{"follow", "follow us", "following", "connect with us", "stay connected", "social media", "folgen sie uns"},
		start: []string{
			"follow us", "follow _ on facebook", "follow _ on twitter", "follow _ on x", "follow _ on instagram",
			"follow _ on google", "follow _ on whatsapp", "follow _ on telegram", "follow _ on youtube", "follow _ on threads",
			"follow _ on bluesky", "follow _ on linkedin", "follow _ on tiktok", "like us on", "find us on", "join us on",
			"join our whatsapp", "join _ whatsapp channel", "join _ telegram channel", "join _ on telegram", "join _ on whatsapp", "join our telegram", "join our channel", "join our facebook", "connect with us", "add us as",
			"make us your preferred", "make us preferred", "add _ as a preferred source", "download our app", "download the _ app",
			"get the app", "get our app", "folgen sie uns", "стежте за нами", "читайте нас",
		},
		within: []string{"preferred source on google", "follow us on"},
	},
	{
		reason: "topic prompt",
		whole: []string{
			"follow topic", "follow topics", "follow this topic", "topics", "topic", "tags", "tag", "related topics", "more on",
			"in this article", "in this story", "filed under", "explore more on these topics", "explore more topics", "keywords",
			"categories", "category", "more about", "article tags", "themen", "schlagworte", "теги", "теми", "mentioned in this article",
		},
		start: []string{"follow topics", "follow topic", "filed under", "read more about", "read more on", "explore more on"},
	},
	{
		reason: "share prompt",
		whole: []string{
			"share", "shares", "# shares", "share this", "share this article", "share this story", "share this page", "share this post",
			"share this video", "share article", "share story", "share options", "share full article", "share save", "save share",
			"share on _", "share via _", "share to _", "share with _", "share by _", "share this with _", "share this on _", "share this story about sharing",
			"click to share on _", "click to _ a link to a friend", "copy link", "copy url", "copy the link", "link copied", "copied",
			"copied to clipboard", "copy link to clipboard", "print", "print this", "print this article", "print article", "email", "e-mail",
			"email this", "email this article", "email article", "email a friend", "save", "saved", "save article", "save this article",
			"save for later", "save this story", "read later", "bookmark", "bookmark this", "gift this article", "gift article", "give this article",
			"send", "tweet", "facebook", "twitter", "x", "x twitter", "instagram", "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "messenger",
			"flipboard", "tumblr", "youtube", "tiktok", "threads", "bluesky", "viber", "rss", "rss feed", "facebook twitter", "teilen", "drucken",
			"поділитися", "поширити", "partager", "compartir", "view on x", "view on instagram", "post", "link", "more sharing options",
		},
		start: []string{"share this with", "share this article", "share this story", "share on facebook", "share on twitter", "share on x"},
	},
	{
		reason: "subscription prompt",
		whole: []string{
			"subscribe", "subscribe now", "subscribe today", "log in", "login", "log out", "sign in", "sign out", "register", "my account",
			"account", "create account", "create an account", "create a free account", "your account", "become a member", "become a subscriber",
			"donate", "donate now", "support us", "membership", "subscriptions", "manage subscription", "subscriber only", "subscriber exclusive",
			"exclusive to subscribers", "members only", "premium", "free trial", "already a subscriber", "try it now", "subscribe for _",
			"continue reading", "continue", "jetzt abonnieren", "anmelden", "увійти", "підтримати нас", "gift subscriptions", "already a member",
		},
		start: []string{
			"already a subscriber", "already a member", "already have an account", "not a subscriber", "this article is for subscribers",
			"this story is for subscribers", "this content is for", "this article is exclusive", "to continue reading", "to read this article",
			"log in to", "sign in to", "register to", "register for free", "subscribe to read", "subscribe to continue", "subscribe for full",
			"subscribe now", "subscribe from", "become a member", "become a subscriber", "become a supporter", "support our journalism",
			"support independent journalism", "support quality journalism", "support the _ journalism", "support our newsroom",
			"you have # free articles", "you have # articles", "you've reached your", "you have reached your", "start your free trial",
			"unlock this article", "unlock full access", "unlock unlimited", "thank you for reading", "thanks for reading", "if you enjoyed this",
			"did you enjoy this", "enjoying our", "help us continue", "help us improve", "help us keep", "make a donation", "please consider supporting", "please consider a",
		},
		within: []string{
			"cancel anytime", "cancel any time", "for subscribers only", "available to subscribers", "to read the full story",
			"to read the full article", "to support our journalism", "unlimited digital access", "contributing as little as", "contribute as little as", "support our mission", "readers like you", "possible by readers", "made possible by our", "supported by our readers",
		},
	},
	{
		reason: "advertisement",
		whole: []string{
			"ad", "ads", "advert", "advertisement", "advertisements", "advertising", "skip advert", "skip ad", "skip ads", "skip advertisement",
			"scroll to continue", "scroll down to continue", "sponsored", "sponsored content", "sponsored by _", "promoted", "promoted content",
			"paid content", "paid post", "partner content", "presented by _", "ad feedback", "close ad", "hide ad", "anzeige", "werbung",
			"реклама", "publicité", "publicidad", "loading ad", "report this ad", "why this ad", "view deal", "shop now", "buy now",
		},
		start: []string{
			"article continues", "story continues", "continue reading below", "continues below", "advertisement scroll",
			"advertisement continue", "advertisement article", "advertisement story", "this advertisement has", "ad loading", "content continues",
		},
		within: []string{
			"affiliate commission", "affiliate commissions", "earn a commission", "earn commission", "affiliate partnerships",
			"purchase through links", "buy something through", "buy through our links", "buy something from", "through our affiliate", "remove ads",
		},
	},
	{
		reason: "player prompt",
		whole: []string{
			"play", "play video", "play audio", "watch video", "watch now", "watch live", "watch the video", "watch this video", "view video", "video",
			"mute", "unmute", "pause", "loading", "loading video", "fullscreen", "full screen", "subtitles", "captions", "current time _",
			"duration _", "listen", "listen now", "listen to article", "listen to story", "audio", "transcript", "toggle fullscreen",
			"picture in picture", "autoplay", "video player", "media player", "up next", "now playing", "replay", "replay video", "live",
			"artikel anhören", "video ansehen", "слухати", "дивитися відео", "playback speed", "video loading", "cc", "close video",
		},
		start: []string{
			"listen to this", "listen to the podcast", "listen to our", "listen to the full", "listen on", "listen and subscribe", "view this email", "view in browser", "listen to the article", "this audio is", "this article was read", "audio by", "this video can", "play video",
			"video unavailable", "media playback", "media is not supported", "an error occurred", "to view this video", "to play this video",
			"video can't be played", "embed code", "embedded video", "video embedded", "watch on youtube", "view this post", "watch live",
		},
		within: []string{
			"your browser does not support", "your browser doesn't support", "browser not supported", "browser is not supported", "does not support html5",
			"doesn't support html5", "not support the video", "not support the audio", "video can not be played", "video cannot be played", "video could not be loaded",
			"javascript is required", "requires javascript", "enable javascript", "javascript is disabled", "turn on javascript", "javascript enabled",
			"no compatible source", "on apple podcasts", "wherever you get your podcasts", "video player is loading", "this is a modal window", "ihr browser unterstützt", "ваш браузер не підтримує",
		},
	},
	{
		reason: "cookie or privacy notice",
		whole: []string{
			"accept", "accept all", "accept cookies", "accept all cookies", "reject all", "i agree", "agree", "manage cookies", "cookies", "cookie settings",
			"cookie preferences", "cookie list", "cookie policy", "cookie notice", "privacy", "privacy policy", "privacy notice", "privacy settings",
			"privacy preferences", "terms", "terms of use", "terms of service", "terms and conditions", "terms conditions", "do not sell my personal information",
			"your privacy choices", "your ad choices", "ad choices", "adchoices", "manage consent", "manage preferences", "manage consent preferences", "datenschutz",
			"impressum", "got it", "california privacy rights", "strictly necessary cookies", "functional cookies", "performance cookies", "targeting cookies", "social media cookies",
		},
		start: []string{
			"we use cookies", "this site uses cookies", "this website uses cookies", "our site uses cookies", "we and our partners",
			"by clicking accept", "by continuing to use", "by using this site", "wir verwenden cookies", "we value your privacy", "we care about your privacy",
		},
		within: []string{
			"accept cookies", "use of cookies", "uses cookies", "use cookies to", "store cookies", "cookie policy", "our privacy policy", "privacy policy and",
			"and privacy policy", "terms of service apply", "protected by recaptcha", "cookie preferences",
			"targeting cookies",
		},
	},
	{
		reason: "comments prompt",
		whole: []string{
			"comments", "comment", "# comments", "# comment", "comments #", "no comments", "no comments yet", "view comments", "view all comments",
			"view # comments", "show comments", "show all comments", "show all # comments", "see all comments", "see all comments #", "hide comments",
			"read comments", "read # comments", "read the comments", "read all comments", "leave a comment", "leave a reply", "post a comment",
			"add a comment", "add comment", "write a comment", "join the conversation", "join the discussion", "have your say", "load more comments",
			"reply", "report", "kommentare", "kommentieren", "коментарі", "start the conversation", "be the first to comment", "comment on this article",
			"what do you think", "letters to the editor",
		},
		start: []string{
			"join the conversation", "comments are closed", "comments are not", "comments are turned", "commenting is", "share your thoughts", "let us know in the comments",
			"tell us what you think", "what do you think let us", "sign in to comment", "log in to comment", "save my name", "сохранить моё имя", "зберегти моє ім'я", "your email address will",
			"please be respectful", "please review our", "this discussion has",
		},
		within: []string{"in the comments below", "in the comments section", "moderates comments", "comment policy", "moderated before"},
	},
	{
		reason: "reading time",
		whole: []string{
			"# min read", "# min", "# mins", "# mins read", "# minute read", "# minutes read", "# minutes to read", "# min listen", "# minute listen",
			"reading time #", "reading time # _", "read time #", "read time # _", "estimated reading time _", "estimated read time _",
			"posted on _ by _", "posted in _", "posted by _", "time to read _", "lesezeit _", "# хв читання", "# xв", "word count #", "wordcount #", "# words", "# views", "views #", "# reads",
		},
	},
	{
		reason: "copyright notice",
		start:  []string{"©", "copyright ©", "copyright #", "(c) #", "c copyright", "copyright by", "© copyright"},
		within: []string{
			"all rights reserved", "alle rechte vorbehalten", "всі права захищені", "may not be reproduced", "may not be published broadcast",
			"not be reproduced without", "republished with permission", "licensed under a creative commons", "under a creative commons license",
		},
	},
	{
		reason: "reader feedback prompt",
		whole: []string{
			"report a typo", "report an error", "report a correction", "report typo", "contact us", "send feedback", "give feedback", "feedback", "send us a tip",
			"submit a correction", "got a tip", "send tips", "contact the author", "request a correction", "about the author", "about the authors",
		},
		start: []string{
			"rate this", "was this article", "was this summary", "was this _ helpful", "was this _ useful", "was this helpful", "was this useful", "is this summary", "thank you for your feedback", "thanks for your feedback", "got a question", "did you find this", "got a tip", "have a tip", "got a story", "got a news tip", "do you have a tip", "do you have a story",
			"have you been affected", "are you affected", "do you have information", "email us at", "contact us at", "contact the reporter",
			"contact the author", "contact the newsroom", "send us your", "send tips to", "get in touch", "you can contact", "you can reach",
			"see something wrong", "spotted an error", "found a mistake", "знайшли помилку", "помітили помилку", "fehler gefunden",
		},
		within: []string{"let us know at", "can be reached at"},
	},
	{
		reason: "related list",
		whole: []string{
			"related", "related articles", "related article", "related stories", "related story", "related news", "related content", "related coverage", "related links",
			"related posts", "related reading", "related video", "related videos", "recommended", "recommended for you", "recommended stories",
			"recommended articles", "recommended reading", "recommended videos", "read next", "read more", "read also", "also read", "see also", "see more", "more stories",
			"more news", "more like this", "more on this", "more on this story", "more on this topic", "more from _", "more in _", "more about _", "don't miss", "you may like", "you might like",
			"you may also like", "you might also like", "you may be interested in", "you might be interested in", "around the web", "from around the web",
			"from our partners", "from the web", "what to read next", "what to watch next", "next article", "previous article", "next story", "previous story", "next post", "previous post",
			"most read", "most read in _", "most popular in _", "most popular", "most viewed", "most watched", "most shared", "most commented", "most recent", "trending", "trending now", "trending stories", "popular", "popular now", "popular stories", "top stories",
			"top news", "top picks", "latest", "latest news", "latest stories", "latest articles", "latest headlines", "latest videos", "latest updates", "editor's picks", "editors' picks", "editor's choice", "editor's pick",
			"in case you missed it", "in other news", "elsewhere on _", "best of _", "must read", "must reads", "keep reading", "further reading", "here's what _ to read next", "what you need to read",
			"story timeline", "featured", "featured stories", "featured video", "featured videos", "other stories", "other news", "top stories in _", "more top stories", "explore more",
			"mehr zum thema", "lesen sie auch", "auch interessant", "das könnte sie auch interessieren", "meistgelesen", "weitere artikel",
			"читайте також", "читати також", "за темою", "новини за темою", "lire aussi", "à lire aussi", "lee también", "leggi anche", "watch also", "also watch", "watch more",
		},
	},
	{
		reason: "section label",
		whole:  []string{"analysis", "opinion", "exclusive", "breaking", "breaking news", "editorial", "explainer", "commentary", "news analysis", "developing story", "just in", "long read", "feature", "guest essay", "meinung", "kommentar", "eilmeldung"},
	},
	{
		reason: "editorial notice",
		start: []string{
			"this article was translated", "this story was translated", "this text was translated", "this translation was", "this content was produced", "this article was produced", "this article was generated",
			"this story was generated", "this article was created", "this article was written with", "this is a developing story", "this story is developing", "a version of this", "an earlier version of this", "an earlier version misspelled", "the views expressed", "views expressed", "the opinions expressed", "opinions expressed", "the associated press receives", "distributed by", "syndicated by", "this article was provided", "this article has been translated",
			"originally published", "first published in", "this article was amended", "this story has been updated", "this article has been updated", "this story was updated", "this article was updated",
		},
		within: []string{"receives support from several", "receives financial support from", "solely responsible for all content", "solely responsible for this", "not necessarily reflect", "the author's own", "the authors' own", "those of the author"},
	},
	{
		reason: "navigation",
		whole: []string{
			"# of #", "home", "menu", "main menu", "search", "close", "close menu", "open menu", "skip to content", "skip to main content", "skip to navigation", "skip to search",
			"skip links", "skip to", "jump to", "jump to content", "back to top", "back", "next", "previous", "prev", "more", "show more", "show less", "see more", "load more", "view more", "view all",
			"see all", "show all", "learn more", "more info", "find out more", "click here", "expand", "collapse", "toggle navigation", "toggle menu", "about us", "about", "contact",
			"help", "faq", "faqs", "sitemap", "site map", "careers", "jobs", "advertise", "advertise with us", "archive", "archives", "customer service", "help center", "help centre",
			"accessibility", "accessibility help", "accessibility links", "accessibility statement", "e-edition", "e-paper", "epaper", "digital edition", "print edition",
			"today's paper", "podcasts", "photos", "videos", "gallery", "photo gallery", "view gallery", "image gallery", "open gallery", "view image in fullscreen", "view full size", "open image in gallery",
			"enlarge image", "enlarge this image", "toggle caption", "hide caption", "show caption", "zoom", "text size _", "font size _", "mehr", "startseite", "suche", "меню", "пошук", "головна",
		},
		start: []string{"click here to", "tap here to", "tap to", "swipe to", "scroll down", "opens in a new", "(opens in", "external link"},
	},
}...))
