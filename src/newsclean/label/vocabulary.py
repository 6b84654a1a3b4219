"""The general vocabulary of class and id attributes: what page authors call the parts of a page, in some 15 languages.

No publisher's own names: a word is here because many unrelated sites use it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from string import ascii_lowercase

_CACHED_ATTRS = 8192  # entries; a page has some 100-300 different class strings, a site's pages share them
_CACHED_WORDS = 16384  # entries
_MIN_PART = 4  # characters; shorter known words would be found by chance inside longer unknown ones

# category -> its words; words that are joined in class names ("read-more") stand here as one ("readmore").
_WORDS = {
    "comment": """comment comments commentlist respond disqus replies reply discussion discussions livefyre talkback
        kommentar kommentare kommentarer kommentti kommentit commentaire commentaires comentario comentarios
        commento commenti comentarios reactie reacties reactions komentarz komentarze komentar komentare komentari
        yorum yorumlar diskuze diskussion diskusija hozzaszolas""",
    "form": """form input field fields fieldset submit textarea captcha checkbox select formular formulaire
        formulario wpcf gform""",
    "related": """related relacionado relacionados relacionada relacionadas relatedposts similar seealso readmore
        readalso readnext verwandt verwandte aehnliche weiterlesen mehr associes liees connexe connexes lireaussi
        correlati correlato correlate gerelateerd relaterat relaterede relaterte relatert podobne powiazane souvisejici
        suvisiace povezano povezane ilgili benzer kapcsolodo lueaiheesta leestip lesmehr lesogsa lesmer lasmer
        leiamais vertambien leiatambem leggianche interlink crosslink relation relations""",
    "recommend": """recommend recommended recommendation recommendations recommendationlist recomendado recomendados
        empfehlung empfehlungen consigliati recirc recirculation taboola outbrain foryou suggested suggestion
        suggestions youmaylike mgid revcontent plista ligatus dable popin zergnet onnetwork upnext nextup discover""",
    "popular": """popular mostread mostviewed mostpopular mostshared topstories meistgelesen meistgelesene pluslus
        pluslu masleidas masleidos masvisto maslidas meestgelezen piuletti mestlast mestlest lesteste populaer
        beliebt populaires populares trending trend trends trendy hot viewed chart ranking charts bestof""",
    "latest": """latest recent newest neueste aktuelle aktuell recientes ultimas ultimos ultime ultimi dernieres
        derniers laatste seneste siste senaste najnowsze nejnovejsi najnovije sonhaberler breaking ticker
        liveticker newsticker""",
    "teaser": """teaser teasers promoted card cards tile tiles tease thumb thumbs thumbnail thumbnails listing listings
        grid feed loop river stream archive archives abriss vignette vignettes summarylist carousel slider swiper
        owl rail headlines linklist articlelist newslist postlist ancillary""",
    "share": """share shares sharing sharebar sharebuttons sharedaddy addthis addtoany sharethis shareaholic
        teilen partager compartir compartilhar condividi delen dela deel deling udostepnij sdilet paylas jaa dele
        kopieren copylink sendtofriend emailthis sharer""",
    "social": """social socials socialmedia socialshare follow followus facebook twitter whatsapp linkedin pinterest
        telegram reddit instagram youtube fb tw vkontakte tumblr flipboard messenger sns redes reseaux mastodon
        bluesky threads weibo like likes""",
    "sidebar": """sidebar side aside rightcol leftcol rightcolumn leftcolumn secondary complementary sidecolumn
        rightrail leftrail seitenleiste lateral marginal marginalspalte spalterechts colonnedroite colonne sidebars
        sticky""",
    "navigation": """nav navigation navbar navi subnav topnav mainnav menu menus menuitem submenu hamburger dropdown
        megamenu sitemap navigazione navegacion navegacao menue meny drawer offcanvas tabs tab tabbar jump skip
        skiplink anchor quicklinks links tabset accordion toc inhaltsverzeichnis""",
    "footer": """footer foot pagefooter sitefooter colophon pie rodape pied fuss fusszeile bottom footlinks footnav
        contentinfo baseboard imprint impressum legal""",
    "header": """header head masthead banner top topbar logo branding kopf kopfzeile cabecera cabecalho entete
        testata pageheader siteheader siteheading hero topheader""",
    "breadcrumb": """breadcrumb breadcrumbs crumb crumbs brotkrumen ariane migas briciole pathway brodkrumer
        kruimelpad breadcrumblist trail""",
    "newsletter": """newsletter newsletters subscribe subscription subscriptions signup optin mailchimp mailinglist
        inscription suscripcion suscribete abo abonnement abonnieren abonnement abonnieren nieuwsbrief nyhedsbrev
        nyhetsbrev nyhetsbrev uutiskirje boletin boletim infolettre mailing iscriviti bulten hirlevel zpravodaj
        pushnotification push notification notifications alerts""",
    "promo": """promo promos promotion promotions promobox cta calltoaction upsell crosspromo offer offers deal deals
        affiliate coupon coupons aktion angebot angebote oferta ofertas banners donate donation donations spenden
        support app appstore download downloads bookmark""",
    "advert": """ad ads advert adverts advertisement advertising advertisment adsense adslot adunit adbox adbanner
        adcontainer adwrapper adplaceholder adhesion dfp gpt anzeige anzeigen werbung publicite pub publicidad
        publicidade pubblicita reklama reklame reklam advertentie annons annonse annonce mainos hirdetes leaderboard
        skyscraper billboard mpu interstitial googlead googleads prebid commercial mrec reklamy""",
    "sponsor": """sponsor sponsored sponsors sponsoring paid partner partners partnercontent native brandcontent
        advertorial brandvoice patrocinado gesponsert sponsorise promocional""",
    "consent": """cookie cookies consent gdpr ccpa cmp onetrust didomi usercentrics cookiebot cookiebanner privacy
        datenschutz privacidad cookielaw cookienotice cookieconsent einwilligung tracking truste quantcast borlabs
        usernotice""",
    "caption": """caption captions figcaption legend legenda legende bildunterschrift bildtext didascalia pie
        piefoto piedefoto captiontext captions imagecaption photocaption bildetekst bijschrift podpis popisek kuvateksti
        cutline ingresscaption imgcaption mediacaption""",
    "credit": """credit credits credito creditos copyright photocredit imagecredit fotocredit bildnachweis
        bildquelle photographer fotograf fotografo fotograaf byfoto source quelle fuente fonte attribution
        kilde kalla agency agentur rights""",
    "media": """image images img photo photos picture pictures figure figures foto fotos bild bilder video videos
        audio podcast podcasts imagem imagen imagenes immagine afbeelding billede bilde kuva zdjecie obrazek resim
        media multimedia thumb graphic infographic infografik illustration embedvideo""",
    "gallery": """gallery galleries slideshow lightbox carousel galerie galeria galleria bildergalerie fotostrecke
        diaporama slides slide photoswipe fancybox bildspel fotogaleri galerija album""",
    "player": """player videoplayer audioplayer jwplayer jw brightcove vjs videojs plyr playlist mediaplayer
        playbutton controls volume subtitles listen texttospeech tts readspeaker vorlesen ecouter escuchar""",
    "embed": """embed embedded oembed iframe tweet instagrammedia blockembed embedly socialembed
        twittertweet embedcontainer""",
    "author": """author authors authorbox authorinfo authorname autor autores auteur auteurs autore autori autoren
        forfatter forfattare kirjoittaja skribent journalist journaliste redacteur redaktor verfasser yazar szerzo
        writer writers contributor contributors reporter vcard fn reviewer columnist profile profil creator
        toimittaja""",
    "byline": """byline bylines by autorzeile authorline signature signatur firma dateline postedby author
        writtenby bypostauthor hosted credits""",
    "bio": """bio biography biographie biografia aboutauthor aboutme about authorbio authordescription authorprofile
        gravatar avatar""",
    "tag": """tag tags tagged taglist tagcloud keyword keywords topic topics topiclist schlagwort schlagworte
        schlagwoerter stichwort etiquetas etiqueta motscles tema temas temi themen thema emne emneord amnesord etiket
        etiketler stitky tagi label labels hashtag hashtags relpostag poststags temat tegi tagovi""",
    "category": """category categories cat cats kicker eyebrow section sections rubric rubrik rubrique ressort
        categoria categorias categorie kategorie kategori kategoria seccion secao sezione overline dachzeile
        spitzmarke antetitulo chapeau label vignette flag topictag rubriek suptitle supertitle osasto volanta
        cintillo""",
    "date": """date dates time timestamp datetime published publish pubdate publishdate postdate dateline updated
        modified datum fecha data hora datetime posted fechahora publication publicado publie erstellt tarih dato
        paivamaara zeit uhrzeit datapub lastmodified timeago dateposted entrydate""",
    "meta": """meta metas metadata postmeta entrymeta articlemeta info infos details detail metainfo metabar
        byinfo infoline postinfo readtime readingtime lesezeit wordcount stats views viewcount counter count""",
    "paywall": """paywall paid premium subscriber subscribers subscriberonly piano tinypass metered regwall
        registrationwall locked lock pluscontent abonnes reserve payant bezahlschranke restricted gate
        gated members memberonly plusartikel suscriptores unlock teaserwall abonne barrier""",
    "widget": """widget widgets plugin plugins weather
        wetter meteo tiempo clima vaer calendar calculator stock stocks quotes ticker currency horoscope lottery
        game games quiz loading loader spinner placeholder skeleton progress totop backtotop scrolltop""",
    "poll": """poll polls vote votes voting rating ratings ratingstars stars star review reviews score survey umfrage
        sondage encuesta enquete sondaggio anket feedback helpful thumbsup emoji bewertung avis""",
    "tool": """toolbar tools tool toolbox actions action button buttons btn print printer email mail drucken imprimer
        imprimir stampa fontsize textsize zoom save bookmark bookmarks favorite favorites copy link utility utilities
        functions favourite report clipboard translate language languages lang languageswitcher""",
    "pagination": """pagination pager pagenav pages pagelinks prev previous next nextprev prevnext postnavigation
        postnav navlinks adjacent paginator paginacion paginas numbers seite seiten loadmore showmore viewmore
        navprevious navnext olderposts newerposts siguiente anterior""",
    "search": """search searchbox searchform suche buscar busca recherche cerca zoeken sok sog szukaj hledat arama
        filter filters sort sorting buscador autocomplete""",
    "login": """login logon signin register registration account user userbar usermenu anmelden anmeldung connexion
        accedi iniciar sesion logout auth password profilemenu mypage konto logginn inloggen uye giris""",
    "hidden": """hidden hide invisible visuallyhidden sronly screenreader screenreadertext screen reader offscreen
        collapse collapsed noprint printonly hiddenxs accessibility assistive toggle amphidden nodisplay""",
    "modal": """modal popup overlay dialog lightbox tooltip popover popups toast snackbar alert alertbox notice
        flyout interstitial layer flyin dismiss close""",
    "quote": """quote quotes blockquote pullquote cita citation zitat citazione citaat citat sitat cytat citace
        pull quotation quotetext idezet epigraph""",
    "factbox": """factbox infobox faktabox faktenbox fact facts keypoints keypoint highlights takeaways
        atouts encadre despiece destaque destacado kasten ramka faktaruta recap glossary definition sidenote""",
    "list": "list lists item items ul ol li liste lista listen row rows col cols column columns",
    "table": "table tables tabelle tabla tabela tabell tabulka tabel tablo datatable cell td tr matrix",
    "article": """article articles articlebody artikel articulo articulos artigo articolo artykul clanek clanok
        artikkel artikkeli haber makale noticia noticias notizia nachricht nachrichten nyhet nyhed nieuws actualite
        newsarticle cikk vijest vest stire news""",
    "story": "story stories storybody storycontent longform feature reportage recit historia storie dossier column",
    "post": "post posts blogpost blog blogs hentry single singlepost postbody postcontent beitrag billet wppost",
    "entry": "entry entries entrycontent entrybody eintrag entrytext",
    "content": """content contents contentbody maincontent inhalt contenido conteudo contenu contenuto innehold
        innhold innehall inhoud icerik sisalto zawartosc obsah sadrzaj tartalom pagecontent primarycontent pagebody
        contentarea contenttext""",
    "body": "body bodytext bodycopy corpo cuerpo corps cuerponoticia brodtext brodtekst leipateksti richtext rte",
    "main": "main primary principal haupt hauptinhalt hauptspalte centro center centre middle maincol maincolumn page",
    "text": """text texte texto testo tekst textbody fliesstext copy paragraph paragraphs para absatz parrafo paragrafo
        wysiwyg formatted prose articletext texttobody metin teksti szoveg markdown longtext textblock""",
    "title": """title titles headline hed heading headings titulo titulos titulli titre titolo titel titulek
        ueberschrift uberschrift overskrift rubrik tytul otsikko baslik naslov nadpis cim posttitle entrytitle
        pagetitle headlines articletitle h1 storytitle subtitle subhead subheadline""",
    "lead": """lead lede leadtext standfirst dek deck subtitle subtitulo subtitolo sottotitolo soustitre untertitel
        summary intro introtext introduction abstract excerpt vorspann teasertext anreisser chapo chapeau bajada
        bajante entradilla linhafina sumario copete occhiello sommario ingress ingres manchet underrubrik undertittel
        perex spot synopsis description anlauf intertitre zajawka ozet lid einleitung""",
    "disclaimer": """copyright disclaimer disclosure correction corrections editorsnote note notes footnote footnotes
        reprint reprints syndication license licence terms hinweis erratum references reference bibliography
        citations""",
    "product": """product products shop store price prices cart basket buy buying addtocart produkt produit producto
        prodotto review warenkorb kaufen preis sku merchandise listingprice""",
    "event": """event events calendar agenda kalender termine eventos schedule programm programme tickets venue""",
    "live": "live liveblog livefeed updates liveupdates liveblogpost minuteur direct directo aovivo livepost timeline",
}

CATEGORIES: tuple[str, ...] = tuple(_WORDS)
"""Names of the categories; the bit of CATEGORIES[i] in a mask is 1 << i."""

_LETTERS = bytes(i if chr(i) in ascii_lowercase else ord(" ") for i in range(256))
_TOKEN = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*")


def _masks() -> dict[str, int]:
    masks: dict[str, int] = {}
    for bit, names in enumerate(_WORDS.values()):
        for word in names.split():
            masks[word] = masks.get(word, 0) | 1 << bit
    return masks


_MASKS = _masks()
_LONGEST = max(map(len, _MASKS))
# How known words begin and end that may be parts: most unknown words have neither.
_BEGINNINGS = frozenset(word[:_MIN_PART] for word in _MASKS if len(word) >= _MIN_PART)
_ENDINGS = frozenset(word[-_MIN_PART:] for word in _MASKS if len(word) >= _MIN_PART)


def mask(*names: str) -> int:
    """The bits of the named categories."""
    return sum(1 << CATEGORIES.index(name) for name in names)


@lru_cache(maxsize=_CACHED_ATTRS)
def words_of(attrs: str) -> frozenset[str]:
    """The words of class and id values, lower case: split at case changes, hyphens, underscores and digits.

    >>> sorted(words_of("entry-content relatedPosts_2"))
    ['content', 'entry', 'posts', 'related']
    """
    return frozenset(_tokens(attrs))


@lru_cache(maxsize=_CACHED_ATTRS)
def categories(attrs: str) -> int:
    """The categories that class and id values name, as a bit mask over CATEGORIES.

    >>> categories("relatedPosts") == mask("related", "post")
    True
    """
    found, before = 0, ""
    for token in _tokens(attrs):
        found |= _categories_of_word(token) | _MASKS.get(before + token, 0)
        before = token
    return found


def _tokens(attrs: str) -> list[str]:
    if attrs.islower() and attrs.isascii():  # most: no case changes to look for
        return attrs.encode().translate(_LETTERS).decode().split()
    return [token.lower() for token in _TOKEN.findall(attrs)]


@lru_cache(maxsize=_CACHED_WORDS)
def _categories_of_word(word: str) -> int:
    """Of a known word, its own; of an unknown one ("commentlistitem"), those of the known words at its two ends."""
    known = _MASKS.get(word)
    if known is not None or len(word) <= _MIN_PART:
        return known or 0
    longest = min(len(word), _LONGEST)
    begin = end = 0
    if word[:_MIN_PART] in _BEGINNINGS:
        begin = next((n for n in range(longest, _MIN_PART - 1, -1) if word[:n] in _MASKS), 0)
    rest = word[begin:]
    if rest[-_MIN_PART:] in _ENDINGS:
        end = next((n for n in range(min(len(rest), _LONGEST), _MIN_PART - 1, -1) if rest[-n:] in _MASKS), 0)
    if end and not begin and len(rest) - end < _MIN_PART:
        end = 0  # a few letters before a known word make another word: "block" is no lock
    return _MASKS.get(word[:begin], 0) | (_MASKS[rest[-end:]] if end else 0)


# Words that say too little to name a part: of layout ("grid"), of many parts ("link"), or parts of made-up names.
_VAGUE = frozenset(
    """grid card cards tile tiles thumb thumbs thumbnail thumbnails listing listings feed river stream rail loop
    archive archives carousel slider swiper owl tracking cmp about partner partners native paid support offer
    offers deal deals app appstore download downloads widget widgets plugin plugins link links button buttons
    btn action actions copy language lang languages abo abonnieren abonnement subscription subscriptions push
    notification notifications alerts fn fb tw vcard like likes more note notes legal bottom top pie tab tabs
    tabbar accordion anchor label labels cat cats source quelle fuente fonte sticky side secondary marginal
    lateral head kopf reserve block lock locked gate restricted promoted tease commercial info infos details
    detail stats hot viewed chart charts banner hero logo branding save zoom print mail email threads direct
    foot legenda legende profile profil firma review reviews progress game games quiz slide slides slideshow
    filter filters account user register media page pages numbers menuitem hosted by description""".split()
)
_TELLING = {word: bits for word, bits in _MASKS.items() if word not in _VAGUE}
_SEGMENT = re.compile(r"[A-Za-z0-9]+")
_CAMEL = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_NAMING_TOKENS = 8  # space-separated names of an element that are read; behind them stand utilities and labels
_MIN_PAIR = 6  # characters of two words joined; shorter ones are met by chance
_MIN_NAME_PART = 3  # characters; a segment with a shorter part between its capitals was made by a machine


@lru_cache(maxsize=_CACHED_ATTRS)
def names(attrs: str) -> int:
    """The categories by which a person would name the element: fewer than `categories`, and surer.

    >>> names("grid-cols-4 RelatedList-jiViNn") == mask("related", "list")
    True
    """
    found = 0
    for token in attrs.split()[:_NAMING_TOKENS]:
        found |= _name_of_token(token)
    return found


@lru_cache(maxsize=_CACHED_WORDS)
def _name_of_token(token: str) -> int:
    if token.startswith("text-"):
        return 0  # a size or a colour
    found = 0
    words = [word for segment in _SEGMENT.findall(token) for word in _plain_parts(segment)]
    for word in words:
        found |= _name_of_word(word)
    for first, second in pairwise(words):
        if len(first) + len(second) >= _MIN_PAIR:
            found |= _MASKS.get(first + second, 0)
    return found


def _plain_parts(segment: str) -> list[str]:
    """The lower-case words of one segment; none where it looks like a hash ("jiViNn", "26wlpc")."""
    if segment.isalpha() and segment.islower():
        return [segment]
    parts = _CAMEL.findall(segment)
    letters = [part for part in parts if not part.isdigit()]
    if len(parts) > 1 and any(len(part) < _MIN_NAME_PART for part in letters):
        return []
    return [part.lower() for part in letters]


@lru_cache(maxsize=_CACHED_WORDS)
def _name_of_word(word: str) -> int:
    known = 0 if word in _VAGUE else _TELLING.get(word)
    if known is not None or len(word) <= _MIN_PAIR or word[:_MIN_PART] not in _BEGINNINGS:
        return known or 0
    for cut in range(min(len(word), _LONGEST), _MIN_PART, -1):  # "teaserblock", "commentlist"
        if word[:cut] in _TELLING:
            return _TELLING[word[:cut]] | _TELLING.get(word[cut:], 0)
    return 0
