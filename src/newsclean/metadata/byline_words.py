"""Words of bylines in the languages of the world: what leads to a name, what ends it. Data, no code.

Each list is as printed and folded when read, most with a line or two for a language. lexicon.py has short lists of the
same (leads, roles, what is no name), folded already, and what tells agencies and desks; names.py joins the two.
"""

from __future__ import annotations

from ..text import fold


def phrases(text: str) -> frozenset[str]:
    """The phrases of a list, folded: a bar or a line's end stands between two."""
    return frozenset(fold(phrase) for phrase in text.replace("\n", "|").split("|") if phrase.strip())


# What leads to a name without a colon: verbs, and phrases that end in "by".
LEADS = phrases(
    """
    opr.|oprac.|zprac.|spracov.|deur|eftir|opracowanie|toimetas|enviado especial|enviada especial
    com informações da|com informações do|com informações de|con información de|con informazioni|perspective by|essay by
    perspectives by|feature by|reporting by|dispatch by|profile by|investigation by|special report by|commentary by
    reporting and photos by|հարցազրույցը վարեց|հարցազրույցը վարեցին|հարցազրույցը|ինտերվյուն վարեց|գրեց|հեղինակեց
    интервью бэлтгэсэн|бэлтгэсэн|ярилцсан|сұхбаттасқан|әңгімелескен|дайындаған|маектешкен|даярдаган
    suhbatlashdi|tayyorladi|söhbətləşdi|hazırladı|elkarrizketa egin du|onderhoud deur|mahojiano na|panayam ni|ulat ni
    wawancara oleh|diwawancara oleh|phỏng vấn bởi|สัมภาษณ์โดย|நேர்காணல் செய்தவர்|ഇന്റർവ്യൂ|ఇంటర్వ్యూ చేసినవారు
    reporting and photos by|text and photographs by|interviewed by|as told to|by our correspondent|by our reporter
    das gespräch führte|das gespräch führten|das interview führte|das interview führten|die fragen stellte
    die fragen stellten
    interview geführt von|aufgezeichnet von|von unserem korrespondenten|von unserer korrespondentin
    von unserem redakteur
    von unserer redakteurin|von unserem reporter|von unserer reporterin|von unserem mitarbeiter
    von unserer mitarbeiterin
    ein gastkommentar von|gastkommentar von|ein text von|ein bericht von|hochgeladen von|es berichtet|es berichtete
    recueilli par|recueillis par|entretien réalisé par|interview réalisée par|interview par|tribune de
    une tribune de|un reportage de
    de notre correspondant|de notre correspondante|de notre envoyé spécial|de notre envoyée spéciale
    par notre correspondant
    par notre correspondante|par notre envoyé spécial|par notre envoyée spéciale|texte et photos de|mis en ligne par
    par la rédaction de
    entrevista por|entrevista a cargo de|entrevistado por|por nuestro corresponsal|por nuestra corresponsal
    de nuestro corresponsal
    de nuestra corresponsal|texto y fotos de|una tribuna de|subido por|escrito por|publicado por|enviado por
    por nosso correspondente|do nosso enviado|da nossa enviada|texto e fotos de|entrevista conduzida por|postado por
    text de|text i fotos de|escrit per|publicat per|redactat per|una entrevista de|entrevista de
    dal corrispondente|dalla corrispondente|dall'inviato|dall'inviata
    intervista di|intervista a cura di|dal nostro inviato|dalla nostra inviata|dal nostro corrispondente
    testo e foto di
    dalla nostra corrispondente|inserito da|redatto da|un articolo di|postato da
    interview door|door onze verslaggever|door onze verslaggeefster|door onze correspondent|door onze redacteur
    van onze verslaggever|van onze correspondent|tekst en foto's van|geplaatst door|gepubliceerd door
    skrive av|skriven av|publicerad av|publicerat av|interview af|intervju av|intervjuad av|intervjuet av
    av vår reporter|skrevet af
    haastatteli|julkaissut|kirjoitti|toimitti|küsitles|intervjueeris|kirjutas|intervēja|publicēja|sagatavoja|raksta
    parengė|paruošė|kalbėjosi|kalbino|parašė|paskelbė
    rozmawiał|rozmawiała|rozmawiali|rozmawiały|rozmowę przeprowadził|rozmowę przeprowadziła|wywiad przeprowadził
    wywiad przeprowadziła|notował|notowała|opublikował|opublikowała|napisane przez|opublikowane przez|dodane przez
    opracował|opracowała
    rozhovor vedl|rozhovor vedla|rozhovor vedli|ptal se|ptala se|ptali se|zaznamenal|zaznamenala|zpracoval
    zpracovala|připravil
    připravila|vložil|vložila|rozhovor viedol|rozhovor viedla|zhováral sa|zhovárala sa|spracoval|spracovala
    zverejnil|zverejnila
    pripravil|pripravila|napísal|napísala
    írta és fényképezte|az interjút készítette|készítette|beküldte|közzétette|lejegyezte
    publicat de|postat de|adăugat de|redactat de|interviu de|interviu realizat de|a consemnat|a consemnat pentru
    un material de|articol de
    a scris|reportaj de|realizat de|scris de
    pogovarjal se je|pogovarjala se je|zapisal|zapisala|napisao|napisala|razgovarao|razgovarala|razgovor vodio
    razgovor vodila
    objavio|objavila|pripremio|pripremila|snimio i napisao|shkroi|shkruan|nga|intervistoi|përgatiti|publikuar nga
    беседу вел|беседу вела|беседовали|интервью взял|интервью взяла|записал|записала|опубликовал|опубликовала
    подготовили
    материал подготовил|материал подготовила|материал подготовили|наш корреспондент
    розмовляв|розмовляла|розмову вів|розмову вела|спілкувався|спілкувалася|спілкувалась|записав|підготував
    підготувала
    опублікував|опублікувала|написав|гутарыў|гутарыла|падрыхтаваў|падрыхтавала
    разговора води|интервю на|разговаря|репортаж на|публикувано от|публикува|написа|подготви|изпрати
    разговарао|разговарала|разговор водио|разговор водила|написао|написала|припремио|припремила|објавио|објавила
    објавено од
    συνέντευξη στον|συνέντευξη στη|συνέντευξη στην|συνέντευξη στο|ρεπορτάζ του|ρεπορτάζ της|κείμενο του|κείμενο της
    αναρτήθηκε από
    αναρτήθηκε από τον|αναρτήθηκε από την|γράφτηκε από|γράφτηκε από τον|γράφτηκε από την|γράφτηκε από τον/την
    δημοσιεύτηκε από
    δημοσιεύθηκε από|δημοσιεύτηκε από τον|δημοσιεύτηκε από την|του ανταποκριτή μας|άρθρο του|άρθρο της
    επιμέλεια κειμένου
    röportajı yapan|söyleşen|haberi yazan|yayınlayan|ekleyen|derleyen|hazırlayan|kaleme alan
    მოამზადა|ესაუბრა|զրուցեց|պատրաստեց
    diposting oleh|dipublikasikan oleh|diwawancarai oleh|diterbitkan oleh|dilaporkan oleh|oleh wartawan|ditulis oleh
    đăng bởi|viết bởi|người viết|รายงานโดย|เขียนโดย|สัมภาษณ์โดย|โพสต์โดย|เรียบเรียงโดย|เผยแพร่โดย
    מאת כתבנו|מאת כתבתנו|ראיין|ראיינה|פורסם על ידי|נכתב על ידי
    حاوره|حاورته|حاورها|حاورتها|أجرى الحوار|أجرت الحوار|أجرى المقابلة|نشر بواسطة|بواسطة|مراسلنا|من مراسلنا|كتبها
    گفت و گو از|گفت‌وگو از|گفتگو از|مصاحبه از|گزارش از|یادداشت از|تهیه و تنظیم|ارسال شده توسط|منتشر شده توسط
    نوشته شده توسط
    از قلم|द्वारा लिखित|द्वारा प्रकाशित|সাক্ষাৎকার নিয়েছেন|எழுதியவர்|രചന|തയ്യാറാക്കിയത്
    submitted by|gespeichert von|soumis par|inviato da|ingediend door|submetido por|отправлено пользователем
    опубликовано пользователем|wysłane przez|skickat av|indsendt af|innsendt av|lähettänyt|gönderen|
    נשלח על ידי|أرسله|أرسلت بواسطة|υποβλήθηκε από|trimis de|изпратено от|надіслано|послао|poslao|enviat per|dikirim oleh
    được gửi bởi|postitas|pateikė|iesniedza|na|na mwandishi wetu|imeandikwa na|imechapishwa na|geskryf deur
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
# Leads that need capitals behind them, or a colon.
SHY_LEADS = phrases(
    """
    na|nga|mit|eftir|deur|tribune de|entrevista de|text de|articol de|per la|raksta|άρθρο του|άρθρο της
    """
)
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
# Words that are no part of a name and end it: labels of dates, counters, photographs, buttons of a byline line.
LINE_LABELS = phrases(
    """
    published|updated|posted|modified|reviewed|fact-checked|views|photos|photographs|photo|photography|pictures|illustration|comments
    veröffentlicht|aktualisiert|erstellt|lesezeit|aufrufe|kommentare|fotos|foto|bilder|fotografie
    publié|publiée|modifié|modifiée|actualisé|lecture|vues|commentaires|photographie
    publicado|publicada|actualizado|actualizada|modificado|creado|lectura|visitas|comentarios|comentario|fotografía
    fotografías|compartir
    atualizado|atualizada|leitura|visualizações|comentários|fotografias|partilhar|compartilhar|publicat|actualitzat
    pubblicato|pubblicata|aggiornato|aggiornata|lettura|commenti|visualizzazioni|condividi
    gepubliceerd|geplaatst|bijgewerkt|gewijzigd|leestijd|reacties|beeld|foto's
    publisert|oppdatert|publicerad|publicerat|uppdaterad|uppdaterat|offentliggjort|opdateret|lesetid|lästid|læsetid
    fotograf|kommentarer
    julkaistu|päivitetty|lukuaika|kuva|kuvat|kommentit|avaldatud|uuendatud|fotod|publicēts|atjaunots|paskelbta
    atnaujinta|nuotr|nuotraukos
    opublikowano|aktualizacja|dodano|odsłon|odsłony|wyświetleń|komentarzy|komentarze|zdjęcia|fot|czytania
    publikováno|aktualizováno|vydáno|zveřejněno|aktualizované|publikované|komentáře|čtení|snímky|uverejnené
    megjelent|frissítve|közzétéve|fotó|fotók|fényképek|publicată|actualizat|vizualizări|comentarii
    fotografii
    objavljeno|posodobljeno|ažurirano|branja|fotografije|publikuar|përditësuar|fotot
    опубликовано|обновлено|просмотров|просмотры|комментарии|комментариев|фото|снимки|фотография|фотографии|прочтения
    опубліковано|оновлено|переглядів|коментарі|коментарів|світлини|публикувано|обновена|обновено|снимка|прегледи
    коментари|објављено|ажурирано
    δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε|ενημερώθηκε|ενημέρωση|φωτογραφίες|φωτογραφία|φωτό|σχόλια
    giriş|güncelleme|güncellendi|yayınlanma|yayınlandı|yayın|okunma|fotoğraf|fotoğraflar|yorum|paylaş
    diterbitkan|diperbarui|dipublikasikan|dibaca|komentar|bagikan|เผยแพร่|อัปเดต|อัพเดต|ปรับปรุง|ภาพ|ภาพโดย|อ่าน
    פורסם|עודכן|צילום|תגובות|نشر|نُشر|تحديث|آخر|تصوير|مشاهدات|مشاهدة|تعليقات|تاریخ|انتشار|کد|عکس|عکاس|بازدید|نظرات
    شائع|تصویر|تصاویر|प्रकाशित|अपडेट|अपडेटेड|फोटो|टिप्पणी|প্রকাশ|প্রকাশিত|আপডেট|ছবি|মন্তব্য
    입력|승인|수정|등록|댓글|조회|조회수|최종수정|기사입력|사진|写真|撮影|公開|更新|掲載|来源|來源|发布|發布|字号
    阅读|浏览|摄影|攝影|图片|圖片|评论|我要评论
    გამოქვეყნდა|ფოტო|հրապարակվել|լուսանկարը|picha
    """
)
# Roles that stand behind the place where they are held: "name, place, representative".
PLACE_ROLES = phrases(
    """
    প্রতিনিধি|সংবাদদাতা|প্রতিবেদক|संवाददाता|प्रतिनिधि|वार्ताहर|रिपोर्टर|نامہ نگار|نمائندہ|प्रतिनिधी|reporter
    correspondent|muhabiri|muhabir
    """
)
# Roles beyond those of lexicon.py.
ROLES = phrases(
    """
    প্রতিনিধি|সংবাদদাতা|প্রতিবেদক|সম্পাদক|संवाददाता|प्रतिनिधि|वार्ताहर|रिपोर्टर|पत्रकार|संपादक|प्रतिनिधी|نمائندہ
    رپورٹر|صحافی|مدیر
    مراسل|مراسلة|كاتبة|صحفية|محررة|باحث|باحثة|نویسنده|روزنامه‌نگار|پژوهشگر|כתב|כתבת|עורך|עורכת|עיתונאי|עיתונאית|פרשן
    δημοσιογράφος|συντάκτης|συντάκτρια|ανταποκριτής|ανταποκρίτρια|αρθρογράφος|журналистка|редакторка
    обозревательница|колумнист|колумнистка
    спецкор|собкор|репортерка|новинар|новинарка|уредник|уредница|дописник|главред|журналісты|рэпарцёр
    žurnalistė|žurnalistas|korespondentė|korespondentas|žurnālists|žurnāliste|ajakirjanik|reporter|toimetaja
    korrespondent
    publicistka|publicista|redaktorka|redaktor|komentatorka|komentator|felietonista|felietonistka|reporterka|novinář
    novinářka|zpravodaj
    zpravodajka|spravodajca|spravodajkyňa|redaktorica|urednica|urednik|dopisnik|dopisnica|novinarka
    újságíró|szerkesztő|tudósító
    főszerkesztő|rovatvezető|jurnalist|jurnalistă|ziarist|ziaristă|redactor-șef|gazetar|gazetare|korrespondentti
    kolumnisti|avustaja|päätoimittaja
    skribent|gjesteskribent|kommentator|kronikør|spaltist|reporteri|frilans|frilanser|krönikör|frilansare
    medarbetare|kommentatorer|debattør
    verslaggeefster|columnist|correspondente|hoofdredacteur|gastauteur|freelancejournalist|gastautor|gastautorin
    journalist
    köşe|yazarı|temsilcisi|kontributor|penulis|ผู้สื่อข่าว|บรรณาธิการ|ჟურნალისტი|րեպորտ
    enviado|corresponsal|columnista|articulista|cronista|redacteur-en-chef|tribune|editorialista|opinionista
    collaboratore|collaboratrice
    المحرر|المحررة|الكاتب|الكاتبة|المراسل|المراسلة|الصحفي|الصحفية|הכתב|הכתבת|העורך|уреднички|лектор|коректор|корректор
    skrifar|skriver|schreibt|writes|píše|pisze|пише|пишет|escribe|escreve|scrive|schrijft|kirjoittaa|kirjutab|raksta|rašo
    yazdı|yazıyor|yazıb|scrie|piše|գրում|წერს|نوشت|كتب|تكتب|يكتب
    pigiste|éditorialiste|jornalistas|colunista
    นักข่าว|คอลัมนิสต์|หัวหน้าข่าว|ช่างภาพ|ນັກຂ່າວ|ບັນນາທິການ|អ្នកយកព័ត៌មាន|អ្នកសារព័ត៌មាន|သတင်းထောက်|အယ်ဒီတာ
    செய்தியாளர்|நிருபர்|విలేకరి|ప్రతినిధి|ವರದಿಗಾರ|ലേഖകൻ|લેખક|પત્રકાર|ਪੱਤਰਕਾਰ|ලේඛක|mwandishi|mhariri|joernalis|verslaggewer
    redakteur|blaðamaður|fréttamaður|kazetaria|сэтгүүлч|тілші|кабарчы|jurnalisti|muxbir|müxbir|լրագրող|թղթակից|კორესპონდენტი
    """
)
# Fields of work that stand before a role, or alone behind a name.
BEATS = phrases(
    """
    transport|religion|agriculture|farming|rural|court|courts|climate|energy|media|property|community|regional
    district|special|roving
    """
)
# Words of lines near a headline that are no names.
NO_NAMES = phrases(
    """
    รายงาน|เรียบเรียง|থেকে|ফিরে|से|लौटकर|大|中|小|字体|字號|字体大小|分享|收藏|打印|列印|인쇄|공유|스크랩|글자|크기|본문|가|기사|목록
    印刷|シェア|文字サイズ
    دقيقة|دقائق|دقیقه|মিনিট|मिनट|นาที|წუთი|წუთის|דקות|منٹ|minuto|minutos|minute|λεπτά|хв|мин|мінут|minut|perc|dakika
    menit|phút
    thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье
    понеділок|вівторок|середа|четвер|субота|неділя|понеделник|сряда|петък|събота|неделя|δευτέρα|τετάρτη|πέμπτη|κυριακή
    pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|senin|selasa|kamis|jumat|minggu|hétfő|szerda|csütörtök|péntek|szombat
    به|از|یک|که|را|در|با|این|برای|تا|شد|میں|سے|نے|کو|کا|کی|کے|के|की|का|को|ने|में|पर|है|של|את|עם|לא|גם|بين|التي|الذي
    به|گزارش|به گزارش|通讯员|實習生|实习生|摄影记者|本报|本報
    select|page|pages|version|pdf|press release|playlist|podcast|livestream|weblog|blog
    choosing|overview|chapter|section|keine|kein|kommentare|str|comment
    انتهای|پیام|انتهای پیام|اشتراک|چاپ|طباعة|مشاركة|شارك|اشتراك|خبر|اخبار|أخبار|پرینٹ|شیئر|خبریں|খবর|সংবাদ|समाचार
    खबर|खबरें|शेयर|ข่าว|แชร์
    inhalt|inhalte|neueste|neuigkeiten|artikel|beitrag|nachricht|nachrichten|mehr|weitere|weiterlesen|drucken
    noticias|noticia|últimas|notícias|leia|también|además|todas|todos|actualités|articles|aussi|partager
    imprimer
    notizie|articoli|leggi|anche|stampa|nieuws|delen|nyheter|nyheder|også|också|uutiset|myös
    wiadomości|aktualności|czytaj|także|więcej|udostępnij|drukuj|zprávy|správy|další|ďalšie|čtěte|také|čítajte
    sdílet|zdieľať|tisk
    hírek|cikkek|olvassa|további|megosztás|nyomtatás|lehetőségek|știri|citește|articole|distribuie|vijesti|novice
    preberite|pročitajte|podijeli
    новости|новини|читайте|также|також|еще|ещё|поделиться|поширити|сподели|прочетете|вести|сродни|теми|темы|рубрика
    рубрики|вконтакте|телеграм
    ειδήσεις|νέα|διαβάστε|επίσης|περισσότερα|κοινοποίηση|άρθρα|haberler|haberi|ayrıca|diğer|berita|baca|juga|terkini
    terbaru|selengkapnya
    חדשות|כתבות|עוד|קראו|גם|שתפו|uudised|ziņas|lasi|naujienos|skaitykite|სიახლეები|ახალი|նորություններ
    """
)
# Leads of Chinese, Japanese, Korean bylines beyond those of lexicon.py, as written.
CJK_LEADS = tuple(
    """聞き手・構成|聞き手|インタビュー|構成|文・写真|写真・文|文と写真|文・撮影
    ライター|撰稿人|采写|採寫|文图|图文|文/图|기자명|글쓴이|글·사진|글・사진|작성자|인터뷰""".replace(
        "\n    ", "|"
    ).split("|")
)
# Who edited a text, before the name; it does not sign where another wrote.
EDITED = tuple(
    fold(label)
    for label in """edited by|editor|editing by|edited|bearbeitet von|redigiert von|édité par|editado por|edición|edição
    redaktion|redigering|redigerat av|redigert av|toimittanut|redakcja|redigoval|redakce|szerkesztette|szerkesztő
    editat de|urednik|uredila|uredio|редактор|редагував|редакция|επιμέλεια|düzenleyen|editör|editör|penyunting
    biên tập|บรรณาธิการ|संपादन|संपादक|সম্পাদনা|সম্পাদক|责任编辑|責任編輯|责编|编辑|編輯|편집|ویرایش|ویراستار|تحرير|עריכה|עורך
    """.replace("\n    ", "|").split("|")
    if label.strip()
)
# Editors' labels: who edited a text signs it only where nobody else does.
EDITORS = phrases("责任编辑|責任編輯|编辑|編輯|редактор|redaktor|editor|redaktør|szerkesztő")
# What stands between a date and a name: hours' names and zones.
UNITS = phrases(
    """
    uhr|h|hs|hrs|น|d|m|g|r|г|р|ч|wib|wita|wit|ist|gmt|utc|cet|cest|am|pm|a|p|μμ|πμ|óra|val|kl|klo|godz|год|ора|ساعة|дня
    بج|시|분|日|時|分
    """
)
# Agencies of these names share them with given names: "Petra Doe" is a person.
GIVEN_NAMES = phrases("petra|sana|mena|beta|sid|hina|ria|mehr|antara|una|efe|apa|ina|pap|kaya|lusa|mina")
# What credits a photograph before the name of who took it.
PHOTO_LABELS = phrases(
    """
    foto|fotos|photo|photos|photograph|photographs|photographer|photographie|photographies|picture|pictures|bild|bilder
    fotograf|fotografin|fotografie|fotografía|fotografia|beeld|kuva|kuvat|fotó|fotók|fénykép|zdjęcie|zdjęcia|fot|snímek
    snímky|fotografije|fotot|nuotr|nuotraukos|fotod|fotogr|bilete|billede|billeder|ljósmynd|mynd|poza|fotografii
    фото|снимка|снимки|снимок|світлина|світлини|фотография|фотографии|φωτογραφία|φωτογραφίες|φωτό|φωτο|fotoğraf
    fotoğraflar|ảnh|ภาพ|صورة|تصوير|عکس|عکاس|تصویر|צילום|צילומים|फोटो|ছবি|写真|撮影|사진|图片|摄影|攝影|ფოტო|լուսանկար
    """
)
# What a line says behind the name of a writer who took the pictures, too.
OWN_PHOTOS = phrases(
    """
    фото автора|фото авторки|фото и видео автора|foto autora|foto autor|foto: autor|foto: autorka|fot. autor|fot. autora
    zdjęcia autora|foto del autor|fotos del autor|foto do autor|fotos do autor|foto dell'autore|photo de l'auteur
    photos de l'auteur|photos by the author|photo by the author|pictures by the author|foto: verfasser|snimio autor
    """
)
# Who writes for a living, in the words that lines about writers end in.
WRITERS = phrases(
    """
    reporter|journalist|correspondent|columnist|writer|journaliste|chroniqueur|chroniqueuse|correspondant|correspondante
    redakteur|redakteurin|journalistin|korrespondent|korrespondentin|reporterin|kolumnist|kolumnistin
    periodista|columnista|corresponsal|reportera|reportero|jornalista|colunista|correspondente|repórter|giornalista
    dziennikarz|dziennikarka|dziennikarzem|dziennikarką|jurnalist|jurnalistă|skribent|krönikör
    """
)
# How signatures say that the outlet asked for the text.
_SPECIAL_FOR = """
    special to|special for|especial para|spécial pour|speciale per|speciaal voor|специально для|спеціально для
    specjalnie dla|specijalno za
    """
SPECIAL_FOR = tuple(phrases(_SPECIAL_FOR))
# Outlets and agencies by the capitals that stand behind a name with no mark between: "Jane Doe AP Business Writer".
OUTLETS = frozenset(
    """
    AP AFP PA CNN BBC NBC ABC CBS NPR PBS MSNBC CNBC CBC ITV RTÉ ARD ZDF WDR NDR MDR BR SWR HR RBB SRF ORF RTL NTV
    DPA APA SDA KNA EPD RFI BFMTV TF1 RTBF RTVE EFE TVE SER RAI ANSA TVI RTP UOL SBT NOS RTV ANP VRT NRK NTB TV2 DR
    SVT SR TT YLE STT MTV TVN TVP PAP ČT ČTK STV RTVS TASR MTI RTS RTL TVR ERR LRT LTV LSM BNS LETA ELTA ТАСС РБК
    РИА ТСН НТВ УНИАН DHA AA İHA TRT NHK ANI PTI IANS NDTV USA
    """.split()
)
# Words in small letters that end a name: for whom, where, with whom it was written.
AFTER_NAMES = frozenset(
    "especial special для специально спеціально спецыяльна из на від specjalnie speciálně špeciálne dla pentru"
    " pour para voor för til για στον στην στο από eksklusif exklusiv özel avec con mit cu amb kanssa"
    " together în la στις at".split()
)
# Words that tell a desk beyond those of lexicon.py.
DESKS = phrases(
    """
    מערכת|המערכת|डेस्क|ब्यूरो|टीम|ডেস্ক|অনলাইন|ब्युरो|டெஸ்க்|డెస్క్|ഡെസ്ക്|ડેસ્ક|ਡੈਸਕ|التحرير|هيئة التحرير|ڈیسک|tahririyat
    redaksia|redakcija|редакција|редакција|რედაქცია|խմբագրություն|편집국|뉴스팀|편집부|온라인팀|กองบรรณาธิการ|ทีมข่าว
    συντακτική|σύνταξης|newsdesk|webdesk|uredništvo|уредништво|szerkesztőség|redaktsioon
    redaksie|redakcia|redakció|ritstjórn|fréttastofa|erredakzioa|redacció|newyddion|redaksiyasi|redaksiyası
    tahririyati|редакциясы|рэдакцыя|செய்திப்பிரிவு|செய்திக்குழு|న్యూస్|ന്യൂസ്|ન્યૂઝ|ਨਿਊਜ਼|ବ୍ୟୁରୋ|ଡେସ୍କ|न्यूज|न्यूज़|নিউজ
    ກອງບັນນາທິການ|wahariri|سروس|نیوز
    """
)
# Words that tell that it is the outlet's own staff.
STAFF = phrases(
    """
    redacción|redaktion|redazione|redacció|redação|redactie|rédaction|redakcja|redakce|redakcia|redakcija|redaksi
    redaksjonen|redaktionen|redacția|toimitus|szerkesztőség|редакция|редакція|редакција|uredništvo|redaktsioon|redaksia
    σύνταξη|συντακτική|newsroom|staff|desk|webdesk|newsdesk|editorial|editors|team
    التحرير|تحریریه|המערכת|מערכת|डेस्क|ডেস্ক|편집국|뉴스팀|編集部|编辑部|編輯部|กองบรรณาธิการ
    """
)
# Given names and surnames that begin with the letter that otherwise is a glued "and": Arabic and Urdu, Hebrew.
NAMES_IN_AND = phrases(
    """
    وليد|وائل|وسام|وفاء|وداد|وسيم|وجيه|وحيد|وهيب|وهبة|وهبي|ورد|وردة|وديع|وصفي|وجدي|وضاح|وجدان|وعد|وئام|ولاء|ويليام
    والي|واصف|واثق|وجيهة|وسن|وصال|وطفة|وكيل|ولي|وهاب|وهب|ويسام|ونيس|وادي|والتر|وقار|وسیم|وجاہت|وحید|ولید|وکیل|واجد|وارث
    واسطی|وانی|وقاص|وصی|ویلیام|ورسن|وجيد|وزير|وزیر|وحدت|وثوقی|ورزی|ולדימיר|ויקטור|ויקטוריה|ונסה|וולטר|וילמה|ויטלי|ורד|ורדה
    ואדים|ולרי|וויליאם|ויליאם|ויסמן|וייס|וקסלר|ולך|וינר|ויין|ויצמן|ווקסמן|ורבר|ויזל|ויטנברג|ולדמן|וסרמן|וקנין|ורשבסקי|ווייס
    """
)
# Degrees and forms of address before a name: no part of it.
HONORIFICS = phrases(
    "dr|dr.|mag|mag.|prof|prof.|ing|ing.|mgr|mgr.|dipl.-ing|dipl.-ing.|bc|bc.|judr|judr.|mudr|phdr|phdr."
)
