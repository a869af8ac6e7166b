package verify

// prefixes may stand with a capital before a hyphen at the beginning of a sentence: "Co-founder".
var prefixes = setOf("co ex anti pro non pre post mid self half multi semi sub super ultra inter re un")

// titles stand before a name and are none.
var titles = setOf("mr mrs ms miss dr sir dame lord lady herr frau monsieur madame mme señor señora prof st rev lt col gen sgt capt maj sen rep gov cllr councillor")

// roles are posts and kinds of place that stand before a name and are capitalised with it.
var roles = setOf(`president minister prime secretary senator governor mayor king queen prince princess pope bishop judge justice chief
general colonel captain sergeant officer detective sheriff deputy vice chairman chairwoman director professor doctor ambassador
congressman congresswoman representative attorney speaker leader commander admiral lieutenant foreign state defence defense police
former chancellor premier coach manager spokesman spokeswoman pm photo photos video new north south east west mp mps ceo utd jr sr ii iii`)
