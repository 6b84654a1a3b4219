"""Words that lead to a name in the bylines of the world: "by", what an article is before it, nouns. Data, no code.

Printed forms, folded when read. byline_words.py has what ends a name.
"""

from __future__ import annotations

from .byline_words import phrases

# Leads that are also ordinary words or parts of names: they need a colon after them, or two capitalised words.
COMMON_SHY_LEADS = phrases(
    """
    von|vom|words|text|story|kommentar|interview|tekst|teksti|texto|texte|testo|haber|theo|bai|de|di|por|par
    door|av|af|автор|от|від|od|του|της|των|απο|oleh|reporter|writer|writers
    """
)
# Words before a name, "written by" in its many forms. Matched at the start of a folded byline.
COMMON_LEADS = COMMON_SHY_LEADS | phrases(
    """
    by|byline|written by|words by|text by|story by|report by|reported by|reporting by|review by|posted by|published by
    article by|analysis by|opinion by|column by|interview by|compiled by|created by|submitted by|authored by
    contributed by|guest post by|author|authors|author(s)|the author|about the author|reporters
    written and photographed by|words and photos by|words & photos by|text & photos by|text and photos by|autor
    story and photos by|story & photos by|story and photo by|story and photography by|words and pictures by
    words & pictures by|text and pictures by|words and photography by
    autorin|autoren|autor:in|autor*in|autor/in|autor/autorin|autorin/autor|autor(in)|autor:innen|verfasser|verfasserin
    geschrieben von|verfasst von|veroffentlicht von|erstellt von|gepostet von|eingestellt von|ein beitrag von
    beitrag von|ein gastbeitrag von|gastbeitrag von|ein kommentar von|kommentar von|kolumne von|eine kolumne von
    interview von|ein interview von|eine analyse von|analyse von|ein essay von|essay von|bericht von|artikel von
    ein artikel von|reportage von|eine reportage von|rezension von|text von|text und fotos|text & fotos
    text und bilder|text & bilder|blog beitrag von|kolumnist|kolumnistin|kolumnist*in|kolumnist:in|ecrit par
    publie par|poste par|redige par|propos recueillis par|auteur|auteurs|auteure|autrice|texte de|un article de
    escrito por|publicado por|redactado por|texto de|autora|autores|reportagem de|reportagem|entrevista de|scritto da
    pubblicato da|a cura di|testo di|autore|articolo di|geschreven door|skrevet av|skrevet af|skriven av|publisert av
    tekst og foto|text och foto|kirjoittanut|kirjoittaja|toimittaja|autorka|autorzy|napisal|napisala|opracowal
    opracowala|oprac.|napsal|napsala|autori|pise|irta|szerzo|szoveg|scris de|autorul|gan|авторы|автори|авторка|текст
    подготовил|подготовила|написал|написала|беседовал|беседовала|пише|кореспондент|yazan|yazar|yazari|muhabir
    συντακτης|γραφει|γραφει η|γραφει ο|γραφουν|γραφουν οι|κειμενο|επιμελεια|penulis|pewarta|ditulis oleh|laporan
    tulisan|wartawan|tac gia|boi|โดย|เรอง|ผเขยน|เรื่อง|ผู้เขียน|מאת|כתב|כתבת|בקלם|بقلم|كتب|كتبت|كتبه|اعداد|تحرير
    الكاتب|المولف|نویسنده|نگارنده|توسط|به قلم|نوشته|گزارش|گزارشگر|خبرنگار|مترجم|مصنف|लेखक|द्वारा|रिपोर्ट|লেখক|লিখেছেন
    প্রতিবেদক
    """
)
# Leads that need capitals behind them: verbs, and phrases that end in "by".
LEADS = phrases(
    """
    na|nga|eftir|deur|tribune de|entrevista de|text de|articol de|raksta|άρθρο του|άρθρο της
    red.|opr.|oprac.|zprac.|spracov.|opracowanie|toimetas|enviado especial|enviada especial|com informações da
    com informações do|com informações de|con información de|con informazioni|perspective by|essay by
    perspectives by|feature by|reporting by|dispatch by|profile by|investigation by|special report by|commentary by
    reporting and photos by|հարցազրույցը վարեց|հարցազրույցը վարեցին|հարցազրույցը|ինտերվյուն վարեց|գրեց|հեղինակեց
    интервью бэлтгэсэн|бэлтгэсэн|ярилцсан|сұхбаттасқан|әңгімелескен|дайындаған|маектешкен|даярдаган|suhbatlashdi
    tayyorladi|söhbətləşdi|hazırladı|elkarrizketa egin du|onderhoud deur|mahojiano na|panayam ni|ulat ni
    wawancara oleh|diwawancara oleh|phỏng vấn bởi|สัมภาษณ์โดย|நேர்காணல் செய்தவர்|ഇന്റർവ്യൂ|ఇంటర్వ్యూ చేసినవారు
    text and photographs by|interviewed by|as told to|by our correspondent|by our reporter|das gespräch führte
    das gespräch führten|das interview führte|das interview führten|die fragen stellte|die fragen stellten
    interview geführt von|aufgezeichnet von|von unserem korrespondenten|von unserer korrespondentin
    von unserem redakteur|von unserem redaktionsmitglied|von unserer redakteurin|von unserem reporter
    von unserer reporterin|von unserem mitarbeiter|von unserer mitarbeiterin|ein gastkommentar von|gastkommentar von
    ein text von|ein bericht von|hochgeladen von|es berichtet|es berichtete|recueilli par|recueillis par
    entretien réalisé par|interview réalisée par|interview par|une tribune de|un reportage de|de notre correspondant
    de notre correspondante|de notre envoyé spécial|de notre envoyée spéciale|par notre correspondant
    par notre correspondante|par notre envoyé spécial|par notre envoyée spéciale|texte et photos de|mis en ligne par
    par la rédaction de|entrevista por|entrevista a cargo de|entrevistado por|por nuestro corresponsal
    por nuestra corresponsal|de nuestro corresponsal|de nuestra corresponsal|texto y fotos de|una tribuna de
    subido por|escrito por|publicado por|enviado por|por nosso correspondente|do nosso enviado|da nossa enviada
    texto e fotos de|entrevista conduzida por|postado por|text i fotos de|escrit per|publicat per|redactat per
    una entrevista de|dal corrispondente|dalla corrispondente|dall'inviato|dall'inviata|intervista di
    intervista a cura di|dal nostro inviato|dalla nostra inviata|dal nostro corrispondente|testo e foto di
    dalla nostra corrispondente|inserito da|redatto da|un articolo di|postato da|interview door
    door onze verslaggever|door onze verslaggeefster|door onze correspondent|door onze redacteur
    van onze verslaggever|van onze correspondent|tekst en foto's van|geplaatst door|gepubliceerd door|skrive av
    skriven av|publicerad av|publicerat av|interview af|intervju av|intervjuad av|intervjuet av|av vår reporter
    skrevet af|haastatteli|julkaissut|kirjoitti|toimitti|küsitles|intervjueeris|kirjutas|intervēja|publicēja
    sagatavoja|parengė|paruošė|kalbėjosi|kalbino|parašė|paskelbė|rozmawiał|rozmawiała|rozmawiali|rozmawiały
    rozmowę przeprowadził|rozmowę przeprowadziła|wywiad przeprowadził|wywiad przeprowadziła|notował|notowała
    opublikował|opublikowała|napisane przez|opublikowane przez|dodane przez|opracował|opracowała|rozhovor vedl
    rozhovor vedla|rozhovor vedli|ptal se|ptala se|ptali se|zaznamenal|zaznamenala|zpracoval|zpracovala|připravil
    připravila|vložil|vložila|rozhovor viedol|rozhovor viedla|zhováral sa|zhovárala sa|spracoval|spracovala
    zverejnil|zverejnila|napísal|napísala|írta és fényképezte|az interjút készítette|készítette|beküldte|közzétette
    lejegyezte|publicat de|postat de|adăugat de|redactat de|interviu de|interviu realizat de|a consemnat
    a consemnat pentru|un material de|a scris|reportaj de|realizat de|scris de|pogovarjal se je|pogovarjala se je
    zapisal|zapisala|napisao|razgovarao|razgovarala|razgovor vodio|razgovor vodila|objavio|objavila|pripremio
    pripremila|snimio i napisao|shkroi|shkruan|intervistoi|përgatiti|publikuar nga|беседу вел|беседу вела|беседовали
    интервью взял|интервью взяла|записал|записала|опубликовал|опубликовала|подготовили|материал подготовил
    материал подготовила|материал подготовили|наш корреспондент|розмовляв|розмовляла|розмову вів|розмову вела
    спілкувався|спілкувалася|спілкувалась|записав|підготував|підготувала|опублікував|опублікувала|написав|гутарыў
    гутарыла|падрыхтаваў|падрыхтавала|разговора води|интервю на|разговаря|репортаж на|публикувано от|публикува
    написа|подготви|изпрати|разговарао|разговарала|разговор водио|разговор водила|написао|написала|припремио
    припремила|објавио|објавила|објавено од|συνέντευξη στον|συνέντευξη στη|συνέντευξη στην|συνέντευξη στο
    ρεπορτάζ του|ρεπορτάζ της|κείμενο του|κείμενο της|αναρτήθηκε από|αναρτήθηκε από τον|αναρτήθηκε από την
    γράφτηκε από|γράφτηκε από τον|γράφτηκε από την|γράφτηκε από τον/την|δημοσιεύτηκε από|δημοσιεύθηκε από
    δημοσιεύτηκε από τον|δημοσιεύτηκε από την|του ανταποκριτή μας|επιμέλεια κειμένου|röportajı yapan|söyleşen
    haberi yazan|yayınlayan|ekleyen|derleyen|hazırlayan|kaleme alan|მოამზადა|ესაუბრა|զրուցեց|պատրաստեց
    diposting oleh|dipublikasikan oleh|diwawancarai oleh|diterbitkan oleh|dilaporkan oleh|oleh wartawan|ditulis oleh
    đăng bởi|viết bởi|người viết|รายงานโดย|เขียนโดย|โพสต์โดย|เรียบเรียงโดย|เผยแพร่โดย|מאת כתבנו|מאת כתבתנו|ראיין
    ראיינה|פורסם על ידי|נכתב על ידי|حاوره|حاورته|حاورها|حاورتها|أجرى الحوار|أجرت الحوار|أجرى المقابلة|نشر بواسطة
    بواسطة|مراسلنا|من مراسلنا|كتبها|گفت و گو از|گفت‌وگو از|گفتگو از|مصاحبه از|گزارش از|یادداشت از|تهیه و تنظیم
    ارسال شده توسط|منتشر شده توسط|نوشته شده توسط|از قلم|द्वारा लिखित|द्वारा प्रकाशित|সাক্ষাৎকার নিয়েছেন|எழுதியவர்
    രചന|തയ്യാറാക്കിയത്|submitted by|gespeichert von|soumis par|inviato da|ingediend door|submetido por
    отправлено пользователем|опубликовано пользователем|wysłane przez|skickat av|indsendt af|innsendt av|lähettänyt
    gönderen|נשלח על ידי|أرسله|أرسلت بواسطة|υποβλήθηκε από|trimis de|изпратено от|надіслано|послао|poslao|enviat per
    dikirim oleh|được gửi bởi|postitas|pateikė|iesniedza|na mwandishi wetu|imeandikwa na|imechapishwa na
    geskryf deur
    """
)
# What an article is, before "by" or "of" and a name: "Opinión de", "A guest column by"; the articles of that noun.
GENRES = phrases(
    """
    opinion|opinión|opinião|opinione|opinie|opinió|mening|meinung|comment|commentary|commentaire|commento|comentario|comentário|kommentar|kommentaar|commentaar|column|columna|coluna
    kolumne|kolumn|chronique|crónica|crônica|crònica|kronikk|kronik|krönika|debatt|debat|debattinnlegg
    debattartikel|debatindlæg|innlegg|leserinnlegg|essay|saggio|essä
    texte|testo|billet|enquête|inchiesta|récit|tribune|tribuna|article|articolo|artículo|artigo|artikel|artikkel|guest|gast
    gastcolumn|gastopinie|gastartikel|gastbeitrag|gastkommentar
    """
)
# Those that are of what they speak of, "Crítica de" a film, or whose word means more, Norwegian "leder", leader too.
GENRES_BY = phrases(
    """
    analysis|analyse|análisis|análise|analisi|anàlisi|analys|review|recensie|recensione|reseña|resenha|recension
    anmeldelse|critique|crítica|reportage|reportaje|reportagem|reportatge|editorial|éditorial|editoriale|leder|ledare
    essai|ensayo|ensaio|feature|dispatch|perspective
    """
)
GENRE_ARTICLES = phrases("a|an|un|une|una|um|uma|ein|eine|en|et|een")
GENRE_OFS = phrases("de|di|av|af|van|per")
GENRE_BYS = phrases("von|by|par|por|door")
OUTLET_ARTICLES = phrases("el|la|le|los|las|les|the|il")  # what outlets begin with, and names hardly ever: "El País"
# Words that lead to a name before a colon alone: nouns that headlines begin with, too.
COLON_LEADS = phrases(
    """
    agency|agencia|agence|agentur|agenzia|agência
    opinion|perspective|commentary|essay|dispatch|opracowanie|opinión|opinião|opinione|avis|mening|kommentar|meinung
    ledare|leder|redacción|כתבה
    fragen|vragen|preguntas|perguntas|domande|bài và ảnh|bài, ảnh|ảnh và bài
    entretien|entrevista|entrevistó|interviu|interviul|intervju|intervista|haastattelu|protokoll|protokół
    gastbeitrag|gastautor|gastautorin
    gesprächsführung|texte et photos|texte & photos|texto y fotos|textos|texto e fotos|texto e fotografia
    text i fotos|firma|informa
    testo e foto|testi|interview met|tekst en foto|tekst en foto's|tekst en beeld|tekst & foto|tekst og bilete
    tekst og bilde|tekst og bilder
    tekst og fotos|text och bild|text & foto|text & bild|teksti ja kuva|teksti ja kuvat|teksti & kuvat|tekst ja foto
    tekst ja fotod
    autor ja foto|teksts|teksts un foto|autors|autore|autorius|autorė|teksto autorius|teksto autorė|tekstas
    tekstas ir nuotraukos
    tekst i zdjęcia|tekst i foto|opr.|oprac|red.|text a foto|text a fotky|text a fotografie|píše|szöveg és foto
    szöveg és fotó|szöveg és kép
    riporter|tudósító|tudósítónk|text și foto|text şi foto|text|autoare|autoarea|avtor|avtorica|avtorji|besedilo
    besedilo in foto|autorica
    novinar|novinarka|autor teksta|tekst|gazetari|teksti
    автор статьи|автор текста|текст и фото|корреспондент|опубликовано|интервью|беседа|автор статті|кореспондентка
    журналист|журналіст
    журналістка|текст і фото|текст та фото|аўтар|аўтарка|інтэрв'ю|автор и снимки|текст и снимки|интервю|аутор
    ауторка|новинар|авторка
    автор на текстот|σύνταξη|συνέντευξη|ρεπορτάζ|κείμενο - φωτογραφίες|αρθρογράφος|δημοσιογράφος|ανταποκριτής
    röportaj|söyleşi|müəllif|muallif|автордан|авторы|ავტორი|ავტორები|ჟურნალისტი|ტექსტი|հեղինակ|հեղինակը|лектор
    penulis artikel|kontributor|teks|reporter|pengarang|thực hiện|phỏng vấn|bài viết|pv|phóng viên
    tin, ảnh|ghi
    biên soạn|nhóm tác giả|ผู้สื่อข่าว|เรื่องและภาพ|เรียบเรียง|นักเขียน|โดย|ผู้เขียน|כותב|כותבת
    حوار|تقرير|متابعة|تحقيق|كاتب|كاتبة|المراسل|الكاتبة|حررها|مصاحبه|گفت و گو|گفت‌وگو|گفتگو|تنظیم|نویسندگان
    خبرنگار گروه
    رپورٹ|رپورٹر|انٹرویو|نامہ نگار|مصنفہ|لیکوال|نووسەر|लेखिका|संवाददाता|रिपोर्टर|बातचीत|प्रस्तुति|लेखन|वार्ताहर
    मुलाखत|सम्वाददाता
    সাক্ষাৎকার|লেখা|প্রতিবেদন|লেখা ও ছবি|লেখিকা|ஆசிரியர்|நேர்காணல்|రచయిత|ಲೇಖಕ|ಲೇಖಕರು|ലേഖകൻ|લેખક|ਲੇਖਕ
    mwandishi|idazlea|egilea|blaðamaður|höfundur|údar|awdur
    기자명|글쓴이|글쓴 이|글·사진|취재|작성자|인터뷰|聞き手|インタビュー|構成|文・写真|文と写真|撰稿人|文字|采写
    採寫|整理|采訪整理|原作者|文章作者
    """
)
# Nouns that lead to a name behind a comma too, as screen readers are told: "Author, Jane Doe".
AUTHOR_NOUNS = phrases(
    """
    author|autor|autorin|auteur|autora|autore|auteure|autorka|автор|авторка|yazar|muallif|müəllif|penulis|pengarang
    tác giả|tac gia|mwandishi|marubuci|marubuciya|onkọwe|onye edemede|barreessaa|qoraa|gorfaynta|umwanditsi|ደራሲ|ጸሓፊ
    الكاتب|المؤلف|نویسنده|مصنف|लेखक|लेखिका|লেখক|எழுதியவர்|రచయిత|લેખક|ਲੇਖਕ|ലേഖകൻ|เรื่องโดย|ผู้เขียน|հեղինակ|ავტორი
    szerző|skribent|συντάκτης|autorul|автор статьи|cyfwr|awdur
    """
)
# Leads of Chinese, Japanese, Korean bylines, as written: before a colon, slash or space.
CJK_LEADS = (
    "聞き手・構成|聞き手|インタビュー|構成|文・写真|写真・文|文と写真|文・撮影|ライター|撰稿人|采写|採寫|文图|图文|文/图"
    "|기자명|글쓴이|글·사진|글・사진|작성자|인터뷰|本报记者|本報記者|特约记者|见习记者|实习记者|记者|記者|通讯员|作者|撰文|撰稿|文|글"
    "|기자|執筆|投稿者|著者|筆者|取材|採訪|采访|報導|报道"
).split("|")
# What stands behind a name in East Asian bylines.
CJK_TAILS = tuple("記者|记者|기자|특파원|논설위원|선임기자|인턴기자|報導|报道|編輯".split("|"))
