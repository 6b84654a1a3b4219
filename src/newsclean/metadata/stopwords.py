"""The commonest words of languages that share a script: what tells a text's language without a model of it.

Function words that make up a fifth or more of running text, those first that neighbours do not share. Croatian, Bosnian
and Serbian in Latin letters, and Malay and Indonesian, have mostly words in common; the lists hold what differs too.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_BY_LANGUAGE: Mapping[str, str] = {
    # Latin script
    "en": "the of and to in is that for it was with as be on by are this have from at not but they which he his we an or",
    "de": "der die und in den das von zu mit ist des auf für nicht im dem ein eine sich als auch es an werden aus er hat dass sie bei nach wird sind",
    "fr": "le la les de des et en un une du est que qui dans pour pas au sur plus par ce il avec ne se sont été aux cette mais ont leur son",
    "es": "el la los de y que en un una las del por con para se no es su lo como más al fue ha sus pero este ya entre cuando también muy está",
    "pt": "o a os de e que em um uma do da dos das no na nos por com para se não é mais ao foi como à pela são também seu sua está pelo mas ele",
    "it": "il la di e che in un una del della per con non si è le dei da i al sono nel alla più come anche ha lo gli delle ma dal nella degli questo",
    "nl": "de het een van en in is dat op te zijn voor met die niet aan om ook er maar als bij door naar uit wordt hij heeft over worden was nog",
    "af": "die en van in is nie het wat met op vir om sy ’n te by word hy aan hulle deur was ook kan dat daar na as ons",
    "lb": "de d'an en an der vun ass ze op mat fir dat net e si och ginn et sech den hunn am bei huet awer well wéi dass no",
    "sv": "och att det som en på är av den till vid där efter mot hade blir nya sin sina så man under för med den till inte har de ett om var i från men vi så kan när ska han också sig efter nu",
    "da": "og at det er en af hvor hvad meget også mellem havde bliver kunne skulle selv nogle mange på for med den til ikke har de et om var i der fra som men vi så kan når skal han også sig efter blev nu ud op",
    "no": "og at det er en av hvor hva mye også hadde blir kunne skulle selv noen mange ved dette sier på for med den til ikke har de et om var i som fra men vi så kan når skal han også seg etter ble nå ut opp fikk mellom",
    "nn": "og at det er ein av på for med den til ikkje har dei eit om var i som frå men vi så kan når skal han også seg etter vart no eg ho mellom",
    "is": "og að í er sem á við um til en ekki það var með fyrir af hann því þess eru hefur ég þeir hún þegar frá verið þau",
    "fo": "og at í er sum á við um til men ikki tað var av fyri hann tí eru hevur eg teir hon tá frá verið hesin",
    "fi": "ja on ei että se oli hän mutta kun ovat joka tai myös kuin niin sen mukaan jo nyt vain ole jos olla voi hänen sitä mitä ollut vielä",
    "et": "ja on ei et see oli ta aga kui mis oma või ka nii selle ning seda siis nagu kes välja ole juba veel pole mille saab üle",
    "lv": "un ir ka ar no uz par bet kas kā arī tas lai pēc līdz gan vai tika nav viņš tiek gada savu bija šī to jau būs",
    "lt": "ir yra kad su iš į ne bet kaip apie tai buvo tik jau dėl o po taip pat per nuo arba jis bus šis kuris metų iki savo",
    "pl": "i w na z się że nie do jest to o jak po co ale od za przez są tym był dla oraz które jego może ich tylko już roku został",
    "cs": "a se na že je v to s o do jsou za po ve byl by pro jako který jeho ale také nebo při už podle jsem které kteří být než bylo tak",
    "sk": "a sa na že je v to s o do sú za po vo bol by pre ako ktorý jeho ale tiež alebo pri už podľa som ktoré ktorí byť než bolo tak aj nie",
    "sl": "in je na da se za so v ki z ne po tudi s pa bi iz ter kot od do še bo ali pri je bil ni bila kar zaradi lahko med",
    "hr": "i je u na da se za su od s a o koji će iz što kao nije bi ali ili do nakon samo koja koje također tko gdje tijekom prije vrijeme tisuća kako bio",
    "bs": "i je u na da se za su od s a o koji će iz što kao nije bi ali ili do nakon samo koja koje također ko gdje tokom prije vrijeme hiljada kako bio",
    "sr-Latn": "i je u na da se za su od sa a o koji će iz što kao nije bi ali ili do nakon samo koja koje takođe ko gde tokom pre vreme hiljada kako bio posle",
    "ro": "și în de la a cu pe un o din care să nu este că mai pentru au fost sunt ce prin după al ale lui între dar sau acest",
    "hu": "a az és hogy nem is egy ez volt meg de csak már még mint lehet ezt kell van azt el után vagy szerint nagyon amely pedig lesz",
    "tr": "ve bir bu dedi diye yeni iki ilk bunun oldu şekilde nin yıl gün eden önce üzere ettiği için ile de da olarak olan daha çok gibi en ne kadar sonra ancak ise olduğu her o var ya değil göre olduğunu etti tarafından",
    "az": "və bir bu üçün ilə də da olan daha çox kimi ən nə qədər sonra isə hər o var ya deyil görə edib ki olub olaraq tərəfindən",
    "uz": "va bir bu uchun bilan ham esa edi deb emas yil boʻlgan bo‘lgan kerak lekin uning ular oʻz o‘z qilish mumkin haqida keyin",
    "tk": "we bir bu üçin bilen hem däl diýip boldy onuň ol öz bolan şeýle ýyl soň edip türkmenistanyň",
    "sq": "dhe të në një për me e i që nga është më se ka nuk si por kjo ky do janë edhe ishte pas deri tek së kanë ai",
    "ca": "el la els de i que en un una les del per amb no és al han seu són més com a aquest també ha però entre dels va aquesta les fins",
    "gl": "o a os de e que en un unha do da dos das no na por con para se non é máis ao foi como á pola son tamén seu súa está pero unhas ás",
    "eu": "eta da ez dira zen bat ere izan du baina duen egin zuen dute bere dela hau ditu behar beste baino arte zuten dago",
    "oc": "lo la los de e que en un una las del per amb es al son mai coma aqueste tanben dins mas entre dels aquesta",
    "ga": "an na agus a i ar is go le do sé bhí tá ag leis mar atá nach seo sin nó ach sa don aige níl faoi chun",
    "gd": "an na agus a air ann is gu le do tha bha aig e iad mar nach seo sin no ach chan bhon fon airson",
    "cy": "y yr a yn i o ar ei bod wedi mae gan oedd ac ond hefyd hyn fod ym am eu nad sydd cael gyda wrth roedd",
    "mt": "il ta u li fil tal għal ma mill kien minn hu hija dan din mal jew biex għandu x’inhu kif aktar qed dwar wara",
    "eo": "la kaj de en estas ne al ke por kun li ĝi sed pri ili estis kiel ankaŭ tiu kiu aŭ oni post ĉi plej",
    "la": "et in est non ad ut cum qui quod sed ex sunt esse aut per nec etiam si ab eius autem quae",
    "vi": "và của là có cho được trong không với một các người đã những này khi đến để từ về tại cũng sẽ vào như năm theo ra sau",
    "id": "yang dan di ini dari untuk dengan itu pada dalam tidak akan juga ke oleh adalah karena bahwa bisa tersebut ada mereka sebagai telah saat uang kata menjadi",
    "ms": "yang dan di ini dari untuk dengan itu pada dalam tidak akan juga ke oleh adalah kerana bahawa boleh tersebut ada mereka sebagai telah ialah wang kata beliau daripada turut",
    "jv": "lan ing kang sing iku iki ora saka karo menyang ana wis dadi bakal kanggo uga wong yaiku",
    "tl": "ang ng sa na mga ay at si ni kay para nang hindi ito may isang siya ito pero kung din rin mula ayon naman niya kanilang",
    "sw": "na ya wa kwa ni katika za la kuwa hiyo hii alisema huo cha kama lakini pia wake watu yake baada huyo bila ili mwaka",
    "so": "iyo oo ka ku in la soo waxa waa uu ah ee aan u waxaa ayaa ay si kale kuwa badan markii sheegay",
    "ha": "da na a ya ta ba cewa wa su ce ne kuma daga ga amma yana shi wannan aka domin wani sun zai",
    "yo": "ni ti o si ń pé àti tí sí fún wọn náà kò láti bá jẹ́ lọ ìwọ́n",
    "ig": "na nke ndị bụ ya ka ọ dị n’ime iji maka ha ma ga site onye mere",
    "zu": "ukuthi le lo la esithi uma kanti ngesikhathi njengoba wakhe kule kulo lapha lokho kuyo bese yakhe kakhulu emva phakathi futhi kodwa noma uma ngoba nje lapho kanye kakhulu abantu uthe ngokuthi yini wathi",
    "xh": "ukuba kwaye kodwa okanye ukuze xa ngoko abantu kakhulu uthe nje kunye phantsi",
    "ku": "û ku ji di de bi li jî ev ew bû ye ne na xwe wê wî hatin kir dike lê",
    "ht": "nan ak pou yo ki sa li pa ap te yon la gen moun se men tou",
    "mi": "te ki me he o ka i ko ngā nga e ana mō kua rā tēnei ia hoki",
    "mg": "ny sy dia tsy ho fa izany amin no ary izay mba ao olona ity",
    # Cyrillic
    "ru": "и в не ещё если чтобы уже может есть нет во сказал этом этого году лет тем мы их со ее на что с по это как из за для от его но к он о же было также все так был она до при или после который только года они",
    "uk": "і в не на що з та до це як за у для від його але про він був також все так вона при або після який тільки року вони є були щоб",
    "be": "і ў не на што з да гэта як за у для ад яго але пра ён быў таксама ўсё так яна пры або пасля які толькі года яны не былі каб",
    "bg": "и в не на че с от се да за по това като е към но който са ще беше го при след си може до му има ние също бъде през само",
    "mk": "и во не на дека со од се да за по тоа како е кон но кој се ќе беше го при откако си може до му има ние исто биде само што",
    "sr": "и у не на да са од се за по то као је ка али који су ће био га при након си може до му има ми такође бити само што",
    "kk": "және мен бұл үшін да де бір емес еді деп екен болып бар ол оның туралы жылы кейін бойынша болды арқылы",
    "ky": "жана менен бул үчүн да бир эмес эле деп болуп бар ал анын жөнүндө жылы кийин боюнча болду аркылуу",
    "tg": "ва дар аз ба ки бо ин барои аст он ҳам як буд мешавад кард шуд то ё вале соли",
    "tt": "һәм белән бу өчен да бер түгел иде дип булып бар ул аның турында елда соң буенча булды",
    "mn": "нь энэ байна ба юм болон бол ч гэж бас тэр байсан хийх оны тухай дээр мөн гэсэн хүн манай болсон байгаа",
    # Arabic
    "ar": "في من على إلى أن التي عن مع هذا هذه الذي ما لا بعد كان كما بين قبل ذلك إن لم قد وقال أو كل حتى خلال",
    "fa": "و در به از که این را با است برای آن یک بر شده خود تا هم نیز شد می‌شود های باید کرد ها بود دارد اما یا",
    "ur": "کے کی میں سے کا نے کو اور ہے کہ پر ہیں اس یہ بھی تھا ایک کر جو کیا گیا ان لیے تو ہو",
    "ps": "د په او چې کې له ته دا دی نه سره يې هم پر وو دي کړي شي يو څخه هغه",
    "ckb": "لە و بە کە بۆ ئەم ئەو کرد دەکات لەگەڵ هەر بوو سەر نییە دەبێت ئەوە خۆی یەک",
    "sd": "جي ۾ جو ۽ کي آهي جا کان سان هن ته هو نه پر ڪيو آهن لاءِ",
    "ug": "ۋە بىلەن بۇ ئۈچۈن بىر دەپ بولغان ئۇ ھەم ئەمەس قىلىش",
    # Devanagari
    "hi": "के में की है से का को और ने पर कि यह एक हैं भी नहीं इस हो था कर गया लिए अपने वह तो करने साथ",
    "mr": "आहे आणि या व तो ते ही असे की आहेत होते झाली मात्र नाही एक तर हे त्यांनी केली केले मध्ये करण्यात होता",
    "ne": "छ र को मा पनि भएको यो हो गर्ने छन् भने लागि थियो एक गरेको हुने तथा उनले गर्न बताए नेपाल भन्दै",
    # Bengali letters, Hebrew letters, Ethiopic
    "bn": "ও এই করে না থেকে এবং হয় এ তার জন্য করা একটি হয়েছে সঙ্গে বলেন তিনি পর কিন্তু যে হবে",
    "as": "আৰু এই কৰে নাই পৰা হয় তেওঁ বাবে কৰা এটা হৈছে লগত কিন্তু যে হব",
    "he": "של את על לא הוא זה עם כי גם או אבל היא היה כל אל יותר אם אני מה לפי כך",
    "yi": "און איז פון די אין צו אַז מיט אויף האָט ער נישט דאָס װאָס איר זיי אַ",
    "am": "ላይ ነው እና ውስጥ መሆኑን ነበር ጋር ግን ወደ እንደ ይህ ብቻ",
    "ti": "ኣብ እዩ ናይ ምስ ካብ ነቲ እዚ ግን ድማ ዝኾነ",
}  # fmt: skip


@lru_cache(maxsize=1)
def languages_of_words() -> dict[str, tuple[tuple[str, float], ...]]:
    """Each word with the languages that it speaks for and how strongly: the fewer share it, the more."""
    sharing: dict[str, set[str]] = {}
    for language, text in _BY_LANGUAGE.items():
        for word in text.split():
            sharing.setdefault(word, set()).add(language)
    return {word: tuple((x, 1 / len(shared) ** 0.5) for x in sorted(shared)) for word, shared in sharing.items()}


def is_listed(language: str) -> bool:
    """Whether a language has a list of words here."""
    return language in _BY_LANGUAGE
