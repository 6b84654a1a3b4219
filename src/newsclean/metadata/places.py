"""Places that stand beside a name in bylines and look like one. Data, folded when read.

Single words in scripts with capitals are not here: beside a full name they are told by their being one word.
"""

from __future__ import annotations

from .byline_words import phrases

PLACES = phrases(
    """
    tel aviv|den haag|the hague|la haya|la haye|l'aia|new york|nueva york|nova york|nova iorque|new york city
    los angeles|san francisco|são francisco|san diego|las vegas|new orleans|salt lake city|kansas city|st. louis
    washington d.c.|washington dc|washington, d.c.|são paulo|sao paulo|rio de janeiro|belo horizonte|porto alegre
    buenos aires|santiago de chile|ciudad de méxico|mexico city|méxico df|cidade do méxico|la paz|san juan|san josé
    san salvador|santo domingo|la habana|puerto príncipe|port-au-prince|quito|guatemala city|panama city
    ciudad de panamá|são luís|belém do pará|foz do iguaçu|campo grande|joão pessoa|boa vista|porto velho|rio branco
    santa cruz|las palmas|san sebastián|a coruña|la coruña|palma de mallorca|santa cruz de tenerife
    frankfurt am main|frankfurt|st. gallen|st gallen|st. pölten|sankt pölten|bad homburg|freiburg im breisgau
    la chaux-de-fonds|le havre|la rochelle|saint-étienne|reggio calabria|reggio emilia|la spezia|den bosch
    hong kong|new delhi|nouvelle-delhi|nueva delhi|nova délhi|neu-delhi|nuova delhi|abu dhabi|kuala lumpur
    ho chi minh city|phnom penh|addis abeba|addis ababa|cape town|kapstadt|port elizabeth|dar es salaam|port harcourt
    ras al khaimah|st. petersburg|sankt petersburg|saint petersburg|saint-pétersbourg|san pietroburgo|nizhny novgorod
    tegucigalpa|port moresby|port louis|port of spain|panamá|kota kinabalu|johor bahru|george town|petaling jaya
    quezon city|cebu city|davao city|banda aceh|bandar lampung|tanjung pinang|hà nội|tp.hcm|tp hcm|đà nẵng|cần thơ
    hải phòng|tel-aviv|bad hersfeld|banská bystrica|české budějovice|hradec králové|ústí nad labem|karlovy vary
    zielona góra|gorzów wielkopolski|bielsko-biała|cluj-napoca|târgu mureș|baia mare|satu mare|stara zagora|novi sad
    banja luka|slavonski brod|novo mesto|rostov on don|ростов-на-дону|нижний новгород|санкт-петербург|новый уренгой
    ивано-франковск|івано-франківськ|кривий ріг|біла церква|стара загора|велико търново|нови сад|бања лука
    νέα υόρκη|λος άντζελες|united kingdom|united states|south africa|south korea|saudi arabia|new zealand|sri lanka
    costa rica|el salvador|puerto rico|north carolina|south carolina|new jersey|new mexico|new hampshire|west virginia
    rhode island|south dakota|north dakota|british columbia|nova scotia|new south wales|western australia
    baden-württemberg|nordrhein-westfalen|rheinland-pfalz|schleswig-holstein|mecklenburg-vorpommern|sachsen-anhalt
    mato grosso|minas gerais|espírito santo|rio grande do sul|rio grande do norte|santa catarina|distrito federal
    नई दिल्ली|दिल्ली|मुंबई|लखनऊ|पटना|भोपाल|जयपुर|कोलकाता|चंडीगढ़|रांची|रायपुर|देहरादून|वाराणसी|अहमदाबाद|हैदराबाद|पुणे
    नागपुर|नाशिक|काठमाडौं|काठमांडू|ঢাকা|চট্টগ্রাম|রাজশাহী|খুলনা|সিলেট|বরিশাল|রংপুর|ময়মনসিংহ|কলকাতা|কুমিল্লা
    القاهرة|بيروت|دمشق|بغداد|الرياض|جدة|الدوحة|دبي|أبوظبي|أبو ظبي|عمان|عمّان|الكويت|المنامة|مسقط|صنعاء|عدن|الخرطوم|طرابلس
    تونس|الجزائر|الرباط|الدار البيضاء|نواكشوط|القدس|القدس المحتلة|رام الله|غزة|الإسكندرية|لندن|باريس|واشنطن|نيويورك
    موسكو
    تهران|مشهد|اصفهان|شیراز|تبریز|کابل|قم|اهواز|اسلام آباد|لاہور|کراچی|پشاور|کوئٹہ|راولپنڈی|دہلی|نئی دہلی|ملتان
    תל אביב|ירושלים|חיפה|באר שבע|กรุงเทพ|กรุงเทพฯ|เชียงใหม่|서울|부산|대구|인천|광주|대전|울산|세종|제주|평양|도쿄
    베이징|워싱턴
    北京|上海|广州|深圳|香港|台北|臺北|高雄|台中|台南|東京|大阪|京都|名古屋|ソウル|ワシントン|ロンドン|パリ|თბილისი|ბათუმი|ქუთაისი
    சென்னை|மதுரை|கொழும்பு|హైదరాబాద్|విజయవాడ|ಬೆಂಗಳೂರು|ಮೈಸೂರು|കൊച്ചി|തിരുവനന്തപുരം|അമൃത്|અમદાવાદ|સુરત|ਚੰਡੀਗੜ੍ਹ|ਅੰਮ੍ਰਿਤਸਰ
    파리|런던|뉴욕|모스크바|로스앤젤레스|베를린|수원|전주|창원|춘천|청주|순천|광양|포항|여수|목포|천안|안동|강릉|원주
    """
)
