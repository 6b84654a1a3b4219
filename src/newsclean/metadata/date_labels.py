"""What date lines call the days of publication and of changes, in many languages: stems of words.

Data, folded when read.
"""

from __future__ import annotations

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
)
