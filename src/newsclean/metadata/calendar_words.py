"""Words of dates in many languages: months, weekdays, what numbers something, what date lines say. Folded."""

from __future__ import annotations

from collections.abc import Sequence

from ..text import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


MONTHS = _words(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember jänner feber janvier février
    mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio
    agosto septiembre setiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro
    outubro novembro dezembro gener febrer març maig juny juliol agost setembre desembre xaneiro xullo xuño
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus
    marts maj desember tammikuu tammikuuta helmikuu helmikuuta maaliskuu maaliskuuta huhtikuu huhtikuuta
    toukokuu toukokuuta kesäkuu kesäkuuta heinäkuu heinäkuuta elokuu elokuuta syyskuu syyskuuta lokakuu
    lokakuuta marraskuu marraskuuta joulukuu joulukuuta janúar febrúar apríl maí júní júlí ágúst október
    nóvember desember jaanuar veebruar märts aprill juuni juuli oktoober detsember janvāris februāris aprīlis
    maijs jūnijs jūlijs augusts septembris oktobris novembris decembris janvārī sausio vasario kovo balandžio
    gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio stycznia lutego marca kwietnia maja
    czerwca lipca sierpnia września października listopada grudnia ledna února března dubna května června
    července srpna září října listopadu prosince januára februára apríla mája júna júla augusta septembra
    októbra novembra decembra január február március április május június július augusztus szeptember október
    november ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie siječnja
    veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog prosinca januara
    februara aprila jula avgusta septembra oktobra novembra decembra januarja februarja junija julija oktober
    avgust janar shkurt mars prill qershor korrik gusht shtator tetor nëntor dhjetor ocak şubat mart nisan mayıs
    haziran temmuz ağustos eylül ekim kasım aralık yanvar fevral aprel iyun iyul avqust sentyabr oktyabr noyabr
    dekabr sentabr oktabr января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь січня лютого березня квітня
    травня червня липня серпня вересня жовтня листопада грудня студзеня лютага сакавіка красавіка чэрвеня ліпеня
    жніўня верасня кастрычніка лістапада снежня януари февруари април юни юли септември октомври ноември
    декември јануар фебруар мај јун јул август септембар октобар новембар децембар јануара фебруара марта априла
    маја јуна јула августа септембра октобра новембра децембра јануари јуни јули қаңтар ақпан наурыз сәуір мамыр
    маусым шілде тамыз қыркүйек қазан қараша желтоқсан ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου
    ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου ιαν φεβ μαρ απρ ιουν ιουλ αυγ σεπ οκτ νοε δεκ
    ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר يناير فبراير مارس أبريل ابريل مايو
    يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين جانفي
    فيفري أفريل ماي جوان جويلية أوت فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند جنوری
    فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر ژانویه فوریه آوریل مه ژوئن ژوئیه اوت سپتامبر
    اکتبر نوامبر دسامبر जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर
    नवम्बर दिसंबर दिसम्बर जानेवारी फेब्रुवारी एप्रिल मे जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर वैशाख जेठ
    असार साउन भदौ असोज कात्तिक कार्तिक मंसिर पुस माघ फागुन चैत জানুয়ারি জানুয়ারী ফেব্রুয়ারি ফেব্রুয়ারী মার্চ
    এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை
    ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர் జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్
    అక్టోబర్ నవంబర్ డిసెంబర్ ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್
    ಡಿಸೆಂಬರ್ ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മെയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ મે જૂન જુલાઈ
    ઓગસ્ટ જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ સપ્ટેમ્બર ઓક્ટોબર નવેમ્બર ડિસેમ્બર ਜਨਵਰੀ ਫਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ
    ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน
    ตุลาคม พฤศจิกายน ธันวาคม იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი
    ნოემბერი დეკემბერი հունվար հունվարի փետրվար փետրվարի մարտ մարտի ապրիլ ապրիլի մայիս մայիսի հունիս հունիսի
    հուլիս հուլիսի օգոստոս օգոստոսի սեպտեմբեր սեպտեմբերի հոկտեմբեր հոկտեմբերի նոյեմբեր նոյեմբերի դեկտեմբեր
    դեկտեմբերի mac jun julai ogos oktober disember januari februari maret juni agustus desember enero pebrero
    marso hunyo hulyo setyembre oktubre nobyembre disyembre machi aprili mei juni julai agosti septemba oktoba
    novemba desemba januarie februarie augustus urtarril otsail martxo apiril maiatz ekain uztail abuztu irail
    urri azaro abendu
    """
)
# Months and days that people are named, too: they are cut off a name of three words only.
GIVEN_NAMES = _words(
    """
    april may june august mai maj julia juni juli jun avril marzo marco mart mars julio junio agosto augusta
    augusto abril nisan eylül ekim mayıs temmuz май марта август maja juna jula mája mei apríla aprila آب آذر
    تیر مهر بهمن آبان دی جون مه שני ماي जेठ माघ மே മെയ് మే ಮೇ મે মে मे
    """
)
WEEKDAYS = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat montag dienstag mittwoch
    donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes
    martes miércoles jueves viernes sábado domingo segunda-feira terça-feira quarta-feira quinta-feira
    sexta-feira segunda terça quarta quinta sexta dilluns dimarts dimecres dijous divendres dissabte diumenge
    lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag
    zondag mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag maanantai tiistai
    keskiviikko torstai perjantai lauantai sunnuntai mánudagur esmaspäev teisipäev kolmapäev neljapäev reede
    laupäev pühapäev poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek
    pátek neděle pondelok utorok streda štvrtok piatok nedeľa hétfő kedd szerda csütörtök péntek szombat
    vasárnap luni marți miercuri joi vineri sâmbătă duminică ponedjeljak utorak srijeda četvrtak petak subota
    nedjelja ponedeljek torek sreda četrtek petek nedelja e-hënë pazartesi salı çarşamba perşembe cuma cumartesi
    pazar bazar понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер
    пʼятниця субота неділя понеделник вторник сряда четвъртък петък събота неделя понедељак уторак среда
    четвртак петак субота недеља δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή الأحد الاثنين الإثنين
    الثلاثاء الأربعاء الخميس الجمعة السبت شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه سوموار منگل بدھ
    جمعرات ہفتہ اتوار सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার
    শুক্রবার শনিবার রবিবার senin selasa rabu kamis jumat sabtu minggu isnin khamis jumaat ahad jumatatu jumanne
    יום ראשון שני שלישי רביעי חמישי שישי שבת يوم jumatano alhamisi ijumaa jumamosi jumapili یک دو سه چهار پنج
    п'ятниця п’ятниця วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่ วันอาทิตย์ที่ วันจันทร์ วันอังคาร วันพุธ
    วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์
    """
)
AROUND_WEEKDAY = ".,،()"  # signs that may touch a weekday
_VIETNAMESE_WEEKDAYS = frozenset(map(fold, "thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật".split("|")))


def without_weekday(tokens: Sequence[str]) -> list[str]:
    """The words of a text without the weekday at their end.

    >>> without_weekday(["Jane", "Doe", "Friday,"]), without_weekday(["Tin", "tức", "|", "Thứ", "sáu,"])
    (['Jane', 'Doe'], ['Tin', 'tức', '|'])
    """
    left = list(tokens)
    while left and fold(left[-1]).strip(AROUND_WEEKDAY) in WEEKDAYS:
        left.pop()
    return left[:-2] if fold(" ".join(left[-2:])).strip(AROUND_WEEKDAY) in _VIETNAMESE_WEEKDAYS else left


# What stands before a number: "press release No. 3" names nobody.
NUMBERED = _words(
    """
    nr no n° nº n.º num núm núm. numero número numéro número č. čís číslo sz szám št br broj nro бр номер № α.φ.
    αρ رقم عدد شماره número nomor bil số issue vol volume ausgabe folge heft kapitel jahrgang épisode episode
    season año ano anno årgang выпуск випуск сезон bölüm sayı szám numer odcinek díl diel
    nummer uitgave jaargang numurs numeris
    """
)
# Stems of what date lines call the days of publication and of changes; folded when read.
PUBLISHED = (
    "published|posted|submitted|(?:created|added|filed) on|publie|mis en ligne|parution|publicad[oa]|publicacion"
    "|pubblicat[oa]|veroffentlicht|erstellt"
    "|erschienen|publiziert|gepubliceerd|geplaatst|publicera[dt]|publicering|udgivet|offentliggjort|publisert|julkaistu"
    "|publikovan[oae]|vydano|zverejnen[eoa]|opublikowan[oya]|data publikacji|dodano|objavlj|kozzeteve|megjelent"
    "|publicat|postat|δημοσι|αναρτηθηκε|yayin|eklenme|giris|objavuar|botuar|publicets|publicēts|paskelbta|avaldatud|birt"
    "|argitarat|foilsithe|cyhoedd|опубликован|публикац|опублікован|публікац|публикуван|објављено|објавено|жарияла|нийтэлсэн"
    "|نشر|النشر|انتشار|منتشر|شائع|اشاعت|خپور|פורסם|פרסום|प्रकाशित|प्रकाशन|पब्लिश|প্রকাশ|வெளியி|ప్రచుర|പ്രസിദ്ധീ|પ્રકાશિત"
    "|ਪ੍ਰਕਾਸ਼ਿਤ|ප්‍රකාශ|เผยแพร่|โพสต์|đang|xuat ban|diterbitkan|terbit|dipublikasikan|publish|inilathala|გამოქვეყ|հրապարակ"
    "|公開|掲載|配信|公开|发布|發布|發佈|发表|發表|刊登|입력|등록|게시|작성|승인|ចេញផ្សាយ|တင်|kuchapishwa|imechapishwa|gepubliseer"
    r"|dat(?:e|um|a)\b(?! of| de)|fecha\b|tarih\b|дата|датум|日付|日期|날짜|תאריך|تاريخ|تاریخ"
)
UPDATED = (
    "updated|update(?= ?:)|modified|edited|revised|reviewed|changed|mise? a jour|actualise|modifie|actualizad[oa]"
    "|actualizacion|modificad[oa]|editado"
    "|atualizad[oa]|atualizacao|aggiornat[oa]|aggiornamento|modificato|aktualisiert|geandert|uberarbeitet"
    "|stand(?= |:|$)|bijgewerkt|gewijzigd|aangepast|laatst|uppdatera[dt]|andrad|opdateret|oppdatert|endret|paivitetty"
    "|muokattu"
    "|aktualizovan[oae]"
    "|upraven[oae]|zaktualizowano|aktualizacja|azuriran[oa]|posodobljen[oa]|izmenjeno|frissitve|frissult|modositva"
    "|actualizat|ενημερ|guncel|perditesuar|atjaun|atnaujin|uuendatud|muudetud|uppfært|uppfaert|eguneratu|nuashonra"
    "|diweddar|обновлен|изменен|оновлен|змінен|актуализ|последна промяна|ажурирано|жаңарт|шинэчил|تحديث|بروزرسانی"
    "|روز رسانی|روزرسانی|ویرایش|اپ ڈیٹ|اپڈیٹ|עודכן|עדכון|अपडेट|अद्यतन|संशोधित|আপডেট|হালনাগাদ|புதுப்பி|అప్‌డేట్|అప్డేట్|അപ്ഡേറ്റ്"
    "|അപ്‌ഡേറ്റ്|અપડેટ|ਅਪਡੇਟ|อัปเดต|อัพเดต|แก้ไข|cap nhat|diperbarui|dikemas ?kini|diupdate|na-update|განახლ|թարմաց"
    "|обновен|абноулен|изменет|измењен|izmijenjen|modificat|actualitza|zmodyfikowan|edytowan|zmenen|papildin|papildyt|labots"
    "|perditesim|aggornat|yenilen|yangilan|diperbaharui|imesasishwa|تعديل|تحیین|بهروزرسانی|به روز رسانی|अद्यावधिक"
    "|යාවත්කාලීන|ปรับปรุง|ປັບປຸງ|ອັບເດດ|ធ្វើបច្ចុប្បន្នភាព|ပြင်ဆင်|修改|갱신"
    "|更新|修正|改訂|수정|최종|업데이트|gewysig|opgedateer"
    # What was done, as a noun: "Last change: 3 May". Nouns that name sections, too ("Climate change"), need the "last".
    "|(?:last|latest) (?:update|change|revision|amend)|(?:letzte|neueste) (?:anderung|bearbeitung)|aktualisierung"
    "|actualisation|maj le|modificacion|modificacao|ultima (?:modific|alter|actualiz|atualiz)"
    "|darrera (?:modific|actualit)"
    "|alterad[oa] em|uppdatering|andrades|senast(?:e)? andr|ændret|opdatering|seneste ændring|oppdatering|siste endring"
    "|paivity|viimeisin muutos|aktualizac|modyfikac|ostatnia zmiana|posledn[ia] (?:zmena|uprava|revize)"
    "|frissites|modositas"
    "|azurir|(?:zadnja|posljednja|poslednja) (?:izmen|izmjen|promen|promjen|sprememb)"
    "|последња (?:измена|промена)|последна измена|обновяване|останн[яі] зміни?|абнаулен|τροποποι|son degis"
    "|آخرین تغییر|آخری تبدیلی|sua lan cuoi|chinh sua|diubah|pembaruan|pemutakhiran|kemas ?kini|最終変更|変更日"
    "|egunera|viimane muud|viimati muud|izmain|paskutini karta keist|pakeist|breytt|yenilən|dəyişdiril|өзгер"
    "|(?:ime|ili)sasish|ndryshuar"
)
