"""Words of bylines in the languages of the world: what ends a name, what is none, desks. Data, no code.

Each list is as printed and folded when read, most with a line or two for a language. lead_words.py has what leads to a
name; lexicon.py more of that, joining words, particles, degrees, and what tells agencies, folded already.
"""

from __future__ import annotations

from ..text import fold


def phrases(text: str) -> frozenset[str]:
    """The phrases of a list, folded: a bar or a line's end stands between two."""
    return frozenset(fold(phrase) for phrase in text.replace("\n", "|").split("|") if phrase.strip())


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
# Words that say what someone does: a part of a byline that holds one is a role, no name.
ROLES = PLACE_ROLES | phrases(
    """
    editor|editors|editorial|reporters|writer|writers|correspondents|journalist|journalists|columnist|contributor
    contributors|contributing|analyst|producer|producers|photographer|photographers|author|authors|director|manager
    president|professor|researcher|expert|specialist|founder|cofounder|co-founder|chief|officer|senior|deputy
    associate|assistant|freelance|freelancer|blogger|publisher|strategist|consultant|engineer|scientist|fellow
    lecturer|intern|copywriter|marketer|chairman|secretary|minister|ambassador|attorney|lawyer|partner|executive
    head|lead|vice|staffwriter|former|redakteur|redakteurin|redakteure|chefredakteur|chefredakteurin|korrespondent
    korrespondentin|reporterin|autor|autorin|journalistin|volontar|volontarin|ressortleiter|ressortleiterin|leiter
    leiterin|kolumnist|kolumnistin|mitarbeiter|mitarbeiterin|experte|expertin|politikredakteur|sportredakteur
    wirtschaftsredakteur|chefreporter|fotograf|fotografin|stellvertretender|redacteur|redactrice|journaliste
    correspondant|correspondante|envoye|envoyee|reporteur|chroniqueur|chroniqueuse|directeur|directrice|redactor
    redactora|periodista|corresponsal|enviado|enviada|editora|colaborador|colaboradora|directora|reportero|reportera
    analista|colunista|jornalista|correspondente|redattore|giornalista|inviato|inviata|direttore|corrispondente
    verslaggever|columniste|politiek|dziennikarz|dziennikarka|redaktor|redaktorka|korespondent|redaktør|toimittaja
    redaktorė|novinar|novinarka|корреспондент|редактор|журналист|обозреватель|репортер|кореспондент|журналістка
    журналіст|editoru|yazari|penulis|wartawan|redaktur|خبرنگار|سردبیر|کارشناس|تحلیلگر|استاد|پژوهشگر|مدیر|صحفی|محرر
    مراسل|记者|記者|编辑|編輯|主编|기자|특파원|論説委員|編集委員|解説委員|ライター|ジャーナリスト|コラムニスト
    評論家|特派員|编译|編譯|논설위원|칼럼니스트|সম্পাদক|पत्रकार|संपादक|رپورٹر|صحافی|مراسلة|كاتبة|صحفية|محررة|باحث
    باحثة|نویسنده|روزنامه‌نگار|כתב|כתבת|עורך|עורכת|עיתונאי|עיתונאית|פרשן|δημοσιογράφος|συντάκτης|συντάκτρια
    ανταποκριτής|ανταποκρίτρια|αρθρογράφος|журналистка|редакторка|обозревательница|колумнист|колумнистка|спецкор
    собкор|репортерка|новинар|новинарка|уредник|уредница|дописник|главред|журналісты|рэпарцёр|žurnalistė|žurnalistas
    korespondentė|korespondentas|žurnālists|ajakirjanik|toimetaja|publicistka|publicista|komentatorka|komentator
    felietonista|felietonistka|reporterka|zpravodaj|zpravodajka|spravodajca|spravodajkyňa|redaktorica|urednica
    urednik|dopisnik|dopisnica|újságíró|szerkesztő|tudósító|főszerkesztő|rovatvezető|jurnalist|jurnalistă|ziarist
    ziaristă|redactor-șef|gazetar|gazetare|korrespondentti|kolumnisti|avustaja|päätoimittaja|skribent|gjesteskribent
    kommentator|kronikør|spaltist|reporteri|frilans|frilanser|krönikör|frilansare|medarbetare|kommentatorer|debattør
    verslaggeefster|hoofdredacteur|gastauteur|freelancejournalist|gastautor|gastautorin|köşe|yazarı|temsilcisi
    kontributor|ผู้สื่อข่าว|บรรณาธิการ|ჟურნალისტი|րեպորտ|columnista|articulista|cronista|redacteur-en-chef|tribune
    editorialista|opinionista|collaboratore|collaboratrice|المحرر|المحررة|الكاتب|الكاتبة|المراسل|المراسلة|الصحفي
    الصحفية|הכתב|הכתבת|העורך|уреднички|лектор|коректор|корректор|skrifar|skriver|schreibt|writes|píše|pisze|пише
    пишет|escribe|escreve|scrive|schrijft|kirjoittaa|kirjutab|raksta|rašo|yazdı|yazıyor|yazıb|scrie|գրում|წერს|نوشت
    كتب|تكتب|يكتب|pigiste|éditorialiste|jornalistas|นักข่าว|คอลัมนิสต์|หัวหน้าข่าว|ช่างภาพ|ນັກຂ່າວ|ບັນນາທິການ
    អ្នកយកព័ត៌មាន|អ្នកសារព័ត៌មាន|သတင်းထောက်|အယ်ဒီတာ|செய்தியாளர்|நிருபர்|విలేకరి|ప్రతినిధి|ವರದಿಗಾರ|ലേഖകൻ|લેખક|પત્રકાર
    ਪੱਤਰਕਾਰ|ලේඛක|mwandishi|mhariri|joernalis|verslaggewer|corespondent|corespondentă|berichtet|rapporteert
    blaðamaður|fréttamaður|kazetaria|сэтгүүлч|тілші|кабарчы|jurnalisti|muxbir|լրագրող|թղթակից|კორესპონდენტი
    professeur|professeure|profesor|profesora|professora|professore|professoressa|docente|catedrático|catedrática
    économiste|economista|écrivain|écrivaine|escritor|escritora|abogado|abogada|politólogo|politóloga|sociólogo
    socióloga|historien|historienne|historiador|historiadora|professorin|dozent|dozentin
    """
)
# Roles, and what stands before one and so is no part of the name before it: "Jane Doe Political Editor".
ROLE_BEGINNINGS = ROLES | phrases(
    """
    staff|news|lifestyle|sports|sport|political|politics|business|economics|foreign|national|local|royal|crime
    health|science|technology|tech|culture|arts|education|environment|city|parliamentary|diplomatic|defence|defense
    security|investigations|features|travel|food|fashion|entertainment|showbiz|money|consumer|legal|social|digital
    data|transport|religion|agriculture|farming|rural|court|courts|climate|energy|media|property|community|regional
    district|special|roving
    """
)
# Words that no name holds: they say that a line is something else.
NO_NAMES = LINE_LABELS | phrases(
    """
    read|edited|translated|mins|minutes|minute|comment|share|follow|subscribe|newsletter|menu|home|login|image
    images|credit|courtesy|getty|copyright|cookies|advertisement|sponsored|more|about|latest|related|tags|category
    uhr|teilen|lesen|bild|quelle|leggi|lire|minuten|minuti|min.|january|february|april|june|july|august|september
    october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|januar|februar|marz|mai|juni
    juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|this|that|these|those|is|are
    was|were|what|how|why|when|where|who|your|our|my|you|we|i'm|i|it|its|to|for|with|from|at|in|on|if|der|die|das
    ist|sind|war|wie|warum|wer|wo|ihr|unser|nicht|mit|fur|auf|im|bei|nach|view|full|bio|profile|posts|post|all|table
    contents|content|guide|tips|best|top|email|address|sign|get|started|show|uber|mehr|find|book|buy|shop|download
    watch|listen|play|close|print|save|copy|link|search|skip|next|previous|back|learn|facebook|twitter|whatsapp
    url|instagram|telegram|linkedin|pinterest|youtube|tiktok|reddit|viber|messenger|bluesky|mastodon|anonymous|unknown
    null|none|undefined|admin|administrator|author|user|guest|editor|webmaster|root|n/a|developer|รายงาน|เรียบเรียง
    থেকে|ফিরে|से|लौटकर|大|中|小|字体|字號|字体大小|分享|收藏|打印|列印|인쇄|공유|스크랩|글자|크기|본문|가|기사|목록
    印刷|シェア|文字サイズ|دقيقة|دقائق|মিনিট|मिनट|นาที|წუთი|წუთის|דקות|منٹ|minuto|minutos|λεπτά|хв|мин|мінут|minut
    perc|dakika|menit|phút|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật|понедельник|вторник|среда|четверг
    пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|субота|неділя|понеделник|сряда|петък|събота|неделя
    δευτέρα|τετάρτη|πέμπτη|κυριακή|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|senin|selasa|kamis|jumat
    minggu|hétfő|szerda|csütörtök|péntek|szombat|به|از|یک|که|را|در|با|این|برای|تا|شد|میں|سے|نے|کو|کا|کی|کے|के|की|का
    को|ने|में|पर|है|של|את|עם|לא|גם|بين|التي|الذي|گزارش|به گزارش|通讯员|實習生|实习生|摄影记者|本报|本報|time|uhrzeit
    ortszeit|heure|horário|select|page|pages|version|pdf|press release|playlist|podcast|livestream|weblog|blog
    choosing|overview|chapter|section|keine|kein|str|انتهای|پیام|انتهای پیام|اشتراک|چاپ|طباعة|مشاركة|شارك|خبر|اخبار
    پرینٹ|شیئر|خبریں|খবর|সংবাদ|समाचार|खबर|खबरें|शेयर|ข่าว|แชร์|inhalt|inhalte|neueste|neuigkeiten|artikel|beitrag
    nachricht|nachrichten|weitere|weiterlesen|drucken|noticias|noticia|últimas|leia|también|además|todas|todos
    actualités|articles|aussi|partager|imprimer|notizie|articoli|anche|stampa|nieuws|delen|nyheter|nyheder|også
    också|uutiset|myös|wiadomości|aktualności|czytaj|także|więcej|udostępnij|drukuj|zprávy|správy|další|ďalšie|čtěte
    také|čítajte|sdílet|zdieľať|tisk|hírek|cikkek|olvassa|további|megosztás|nyomtatás|lehetőségek|știri|citește
    articole|distribuie|vijesti|novice|preberite|pročitajte|podijeli|новости|новини|читайте|также|також|еще
    поделиться|поширити|сподели|прочетете|вести|сродни|теми|темы|рубрика|рубрики|вконтакте|телеграм|ειδήσεις|νέα
    διαβάστε|επίσης|περισσότερα|κοινοποίηση|άρθρα|haberler|haberi|ayrıca|diğer|berita|baca|juga|terkini|terbaru
    selengkapnya|חדשות|כתבות|עוד|קראו|שתפו|uudised|ziņas|lasi|naujienos|skaitykite|სიახლეები|ახალი|նորություններ
    """
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
# What stands over the name of a spokesperson, alone or in a heading of a few words: "Media contact:".
CONTACTS = phrases(
    """
    contact|contacts|kontakt|kontakte|kontakter|pressekontakt|presskontakt|ansprechpartner|ansprechpartnerin|rückfragen
    contacto|contactos|contato|contatos|contatto|contatti|contactpersoon|yhteyshenkilö|yhteystiedot|lisätietoja|kontakti
    kontaktai|kapcsolat|контакт|контакты|контакти|επικοινωνία|iletişim|kontak|للتواصل|للاتصال|تماس|ליצירת קשר|संपर्क
    联系人|联系方式|聯絡人|聯絡方式|問い合わせ先|お問い合わせ|お問い合わせ先|문의|연락처|liên hệ
    """
)
# How signatures say that the outlet asked for the text.
SPECIAL_FOR = tuple(
    phrases(
        """
        special to|special for|especial para|spécial pour|speciale per|speciaal voor|специально для|спеціально для
        specjalnie dla|specijalno za
        """
    )
)
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
    " together în la στις at per za untuk em в w v din".split()
)
# Words that tell that it is the outlet's own staff.
STAFF = phrases(
    """
    redacción|redaktion|redazione|redacció|redação|redactie|rédaction|redakcja|redakce|redakcia|redakcija|redaksi
    redaksjonen|redaktionen|redacția|toimitus|szerkesztőség|редакция|редакція|редакција|uredništvo|redaktsioon
    redaksia|σύνταξη|συντακτική|newsroom|staff|desk|webdesk|newsdesk|editorial|editors|team|التحرير|تحریریه|המערכת
    מערכת|डेस्क|ডেস্ক|편집국|뉴스팀|編集部|编辑部|編輯部|กองบรรณาธิการ
    """
)
# Words that tell a desk, a team or a firm from a person.
DESKS = STAFF | phrases(
    """
    bureau|agency|agencies|agencia|agencias|news|nachrichten|haber|haberler|haberleri|servisi|merkezi|wire|press
    presse|online|service|services|network|media|group|inc|ltd|llc|gmbh|ag|e.v.|corp|company|university|institute
    foundation|association|society|committee|department|ministry|office|club|council|center|centre|magazine|journal
    times|post|herald|tribune|gazette|radio|tv|redactioneel|correspondents|reporters|writers|contributors|web
    digital|redactionele|agence|agentur|agenturen|nyhetsbyra|ajansi|ajans|verlag|zeitung|deutschland|新闻|新聞
    通信社|통신|취재팀|オンライン|خبرگزاری|وكالة|وكالات|الانباء|ویب|ڈیسک|ब्यूरो|टीम|অনলাইন|ब्युरो|டெஸ்க்|డెస్క్
    ഡെസ്ക്|ડેસ્ક|ਡੈਸਕ|هيئة التحرير|tahririyat|რედაქცია|խմբագրություն|편집부|온라인팀|ทีมข่าว|σύνταξης|уредништво
    redaksie|redakció|ritstjórn|fréttastofa|erredakzioa|newyddion|redaksiyasi|redaksiyası|tahririyati|редакциясы
    рэдакцыя|செய்திப்பிரிவு|செய்திக்குழு|న్యూస్|ന്യൂസ്|ન્યૂઝ|ਨਿਊਜ਼|ବ୍ୟୁରୋ|ଡେସ୍କ|न्यूज|न्यूज़|নিউজ|ກອງບັນນາທິການ
    wahariri|سروس|نیوز|diario|periódico|prensa|jornal|correio|giornale|gazzetta|corriere|gazeta|gazete|gazetesi
    kurier|kuryer|dziennik|noviny|novine|dnevnik|vjesnik|sanomat|avisa|dagblad|dagbladet|tidning|tidningen|tidende
    tageblatt|tagblatt|anzeiger|allgemeine|ziarul|monitorul|harian|ajaleht|teataja|laikraštis|avīze|вестник|газета
    газети|вісник|весник|εφημερίδα|գազեթ|გაზეთი|газеті|صحيفة|جريدة|روزنامه|روزنامہ|दैनिक|দৈনিক|courier|chronicle
    observer|sentinel|telegraph|dispatch|examiner|herald-tribune|newspaper|rundschau|courrier|quotidien|gaceta
    quotidiano|gazzettino|messaggero|ведомости|известия|日报|日報|晚报|晚報|신문|एजेंसी|एजेंसियां|एजेन्सी|এজেন্সি
    universidad|universidade|universität|université|università|universitat|universiteit|universitet|universitetet
    uniwersytet|univerzita|univerzitet|sveučilište|egyetem|universitatea|üniversitesi|universitas|yliopisto|ülikool
    университет|университета|университет|πανεπιστήμιο|جامعة|دانشگاه|یونیورسٹی|विश्वविद्यालय|বিশ্ববিদ্যালয়|universiti
    instituto|institut|istituto|instytut|институт|інститут|fundación|fundação|fondation|fondazione|fundacja|stiftung
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
