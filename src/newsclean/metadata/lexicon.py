"""Stock words of bylines in many languages, folded: the commonest leads, what joins names, agencies. Data."""

from __future__ import annotations

from .byline_words import phrases

# Leads that are also ordinary words or parts of names: they need a colon after them, or two capitalised words.
SHY_LEADS = phrases(
    """
    contact|von|vom|words|text|story|kommentar|interview|tekst|teksti|texto|texte|testo|haber|theo|bai|de|di|por|par
    door|av|af|автор|от|του|της|των|απο|oleh|reporter|writer|writers
    """
)
# Words before a name, "written by" in its many forms. Matched at the start of a folded byline.
LEADS = SHY_LEADS | phrases(
    """
    by|byline|written by|words by|text by|story by|report by|reported by|reporting by|review by|posted by|published by
    article by|analysis by|opinion by|column by|interview by|compiled by|created by|submitted by|authored by
    contributed by|guest post by|author|authors|author(s)|the author|about the author|reporters
    written and photographed by|words and photos by|words & photos by|text & photos by|text and photos by|autor
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
    الكاتب|المولف|نویسنده|نگارنده|به قلم|نوشته|گزارش|گزارشگر|خبرنگار|مترجم|مصنف|लेखक|द्वारा|रिपोर्ट|লেখক|লিখেছেন
    প্রতিবেদক
    """
)
CJK_TAILS = tuple("記者|记者|기자|특파원|논설위원|선임기자|인턴기자|報導|报道|編輯".split("|"))

# Conjunctions that also stand inside one name (Ortega y Gasset) or are short words: both sides must be full names.
SHY_CONJUNCTIONS = frozenset("y e i a in ja en es si as w/ с й з ir un va ac ak fi ба мен र आ ن او".split())
# As written but for their case.
CONJUNCTIONS = SHY_CONJUNCTIONS | frozenset(
    "and und et & + och og ve và și şi и та і dan oraz with mit avec con met med və και و और এবং sowie plus"
    " com amb cu eta dhe û agus iyo kunye եւ և და жана және һәм болон आणि तथा અને ਅਤੇ ଓ மற்றும் మరియు ಮತ್ತು"
    " ഒപ്പം സහ සහ እና และ กับ ແລະ និង နှင့်".split()
)

PARTICLES = frozenset(
    "de da do dos das del della delle dello di du des la le los las van von vom vander den der ter ten te zu zum zur"
    " und y e i af av al el wa bin ibn ben bint abu ul ur os 't d' l' san santa st mac mc ap ab na ni dit zu bar st."
    " v. d. de'".split()
)
CREDENTIALS = frozenset(
    "phd md ma ba bs bsc msc mba rd rdn ld ldn fand cfa cpa cfp jd esq rn msn bsn dvm mph edd psyd lcsw cnc dds do pe"
    " jr sr dr pharmd ms facs faad llm llb dmd np pa cscs cpt dpt pt ii iii iv lmft lpc aprn fnp mscp macp obe mbe cbe"
    " ceo cto cfo coo".split()
)

# News agencies, known the world over by these names.
AGENCIES = frozenset(
    """
    reuters afp ap dpa apa ansa efe xinhua tass ria interfax upi pti ians ani kyodo jiji yonhap anadolu ians irna
    isna mehr fars tasnim sda keystone-sda keystone-ats sid epd kna ats belga anp ntb tt ritzau stt pap ctk mti lusa
    bloomberg afpbb afp-tt agerpres tanjug hina sta beta bta ukrinform antara bernama aap cp kcna qna wam spa leta
    bns elta sita tasr fena srna montsame kabar kazinform belta azertac armenpress ttxvn רויטרס moldpres unian
    makfax mena petra sana aa iha dha ap/dpa тасс интерфакс уніан укрінформ белта رویترز ایسنا ایرنا ایلنا 新华社 新華社
    中新社 中央社 共同通信 時事通信 연합뉴스 뉴시스
    """.split()
)

# Months that are cut off the end of a name.
MONTHS = frozenset("jan feb mar apr may jun jul aug sep sept oct nov dec mai okt dez avr juin juil dic ene ago".split())

AGENCY_NAMES = phrases(
    """
    associated press|agence france-presse|agence france presse|press association|pa media|canadian press
    australian associated press|deutsche presse-agentur|united press international|europa press|anadolu agency
    kyodo news|austria presse agentur|keystone-sda|press trust of india|asian news international|ritzaus bureau
    belga news agency|agencia efe|agenzia ansa|xinhua news agency|islamic republic news agency|the conversation
    conversation|ا ف ب|فرانس برس|news agency|news agencies|wire services|agency reports|staff and agencies
    """
)

# Words of menus and buttons, which stand beside a desk's words but name none: "Latest News", "More from the newsroom".
UI_WORDS = frozenset(
    "latest more read related top all view follow about back home best most popular trending share sign".split()
)
