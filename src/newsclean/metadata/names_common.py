"""Common names of people in scripts without capitals: they tell names from sections and places, which look the same."""

from __future__ import annotations

import re

from ..text import fold

# The commonest surnames of Japan in two characters or three; those in one begin too many words.
_JAPANESE = frozenset(
    """
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤
    齋藤 斉藤 齊藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 石井
    坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山
    石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田
    上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 菊池 佐野 大西 杉本
    新井 浜田 古川 市川 水野 小松 島田 小山 山内 西田 菅原 飯田 安田 川口 荒木 五十嵐 川崎 久保田 平田 中田
    望月 小池 本田 矢野 西川 服部 松下 土屋 岩田 田口 北村 関口 秋山 永井 吉川 大久保 松原 岡崎 黒田 川上
    奥村 樋口 岩本 内藤 片山 早川 上原 石原 大谷 須藤 八木 小西 栗原 三宅 東野 平井 松村 森本 福島 熊谷
    大島 山中 北川 尾崎 永田 小田 河野
    """.split()
)
# Those of China, without the ones that begin the names of sections and towns as well.
_CHINESE = frozenset(
    "王李张張刘劉陈陳杨楊赵趙吴吳徐孙孫朱胡郭何林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮曹彭曾肖蕭蔡潘袁于董叶葉吕呂魏蒋蔣杜丁沈姜卢盧傅谭譚廖賴邱洪"
)
# Those of Korea: nearly all Koreans have one of them.
KOREAN = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반"
)
_OTHER_ENDS = tuple("県市区區町村省县縣部面版報报網网社局署院駅店館馆業业論论堂街賽赛부팀국실면판시군도구역당")
_HAN = re.compile(r"[\u4e00-\u9fff々]{3,6}|[\u4e00-\u9fff々]{2,5}[\u3040-\u30ff]{1,3}")
_HANGUL = re.compile(r"[\uac00-\ud7af]{3}")
_CHINESE_NAME = 3  # characters; shorter words with such a beginning are too many
_GIVEN = range(1, 4)  # characters of a Japanese given name

# Given names before a surname and surnames behind given names, in scripts that write a space between them; without
# those that are common words, too, or of places.
_GIVEN_FIRST = frozenset(
    map(
        fold,
        """
        أحمد محمد محمود علي حسن حسين خالد عمر إبراهيم يوسف مصطفى عبدالله عبدالرحمن عبد طارق هاني رامي زياد فاطمة مريم
        سارة ليلى ياسمين رنا هبة نادية
        علی حسین رضا مهدی امیر مریم زهرا فاطمه سارا نرگس پریسا سمیه مجید حمید محسن عباس احمد ابراهیم
        یوسف عمران فیصل عثمان بلال عائشہ ثناء
        דנה יוסי משה יעקב אברהם יצחק מיכל רחל תמר יעל רוני אורי איתי עומר נדב שירה
        अमित राहुल संजय राजेश सुनील अनिल विजय मनोज पूजा नेहा प्रिया রহিম আবদুল আব্দুল মোহাম্মদ মুহাম্মদ মো. মোঃ
        ნინო გიორგი მარიამ თამარ ლევან დავით ანა
        """.split(),
    )
)
_SURNAME_LAST = frozenset(
    map(
        fold,
        """
        حسينی محمدی احمدی رضایی حسینی کریمی موسوی خان קמחי כהן לוי מזרחי פרץ ביטון דהן פרידמן אזולאי כץ אוחיון חדד גבאי
        לוין קליין שפירא אסולין
        कुमार सिंह शर्मा वर्मा गुप्ता यादव मिश्रा मिश्र तिवारी पांडेय पाण्डेय पांडे चौधरी जोशी पाटील पाटिल झा श्रीवास्तव
        त्रिपाठी द्विवेदी चतुर्वेदी शुक्ला शुक्ल दुबे सक्सेना अग्रवाल ठाकुर राठौर चौहान सैनी कश्यप पटेल देसाई कुलकर्णी
        देशमुख जाधव पवार शिंदे गायकवाड भट्ट नेगी रावत बिष्ट थापा खत्री कुमारी खान अंसारी
        হোসেন হোসাইন রহমান আহমেদ আহমদ আলম চৌধুরী উদ্দিন উদ্দীন ইসলাম করিম খান সাহা ঘোষ চক্রবর্তী মুখোপাধ্যায়
        বন্দ্যোপাধ্যায় চট্টোপাধ্যায় ভট্টাচার্য মণ্ডল মজুমদার আক্তার খাতুন সুলতানা
        రెడ్డి రావు శర్మ కుమార్ குமார் நாயர் ರೆಡ್ಡಿ ಗೌಡ ಶೆಟ್ಟಿ ಕುಮಾರ್ കുമാർ നായർ മേനോൻ പിള്ള પટેલ શાહ મહેતા દેસાઈ ਸਿੰਘ ਕੌਰ
        """.split(),
    )
)
_SURNAME_ENDS = ("შვილი", "ძე")


def has_common_name(text: str) -> bool:
    """Whether words begin with a common given name or end in a common surname, in a script without capitals.

    >>> [has_common_name(t) for t in ("أحمد المثال", "नमूना शर्मा", "الشرق الأوسط", "अहमद")]
    [True, True, False, False]
    """
    first, _, others = fold(text).partition(" ")
    last = others.rpartition(" ")[2]
    return bool(last) and (first in _GIVEN_FIRST or last in _SURNAME_LAST or last.endswith(_SURNAME_ENDS))


def has_surname(text: str) -> bool:
    """Whether a word without a space is the whole name of somebody with a common surname.

    >>> [has_surname(t) for t in ("山本花子", "王样本", "김견본", "山口県版", "社会", "정치부")]
    [True, True, True, False, False, False]
    """
    if text.endswith(_OTHER_ENDS):
        return False
    if _HANGUL.fullmatch(text):
        return text[0] in KOREAN
    if not _HAN.fullmatch(text):
        return False
    if len(text) == _CHINESE_NAME and text[0] in _CHINESE:
        return True
    return any(text[:n] in _JAPANESE and len(text) - n in _GIVEN for n in (2, 3))
