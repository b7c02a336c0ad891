//! Findings about pictures on sheets, texts, messages and documents of office programs.

use crate::finding::{
    Row,
    Severity::{Error, Note, Warning},
    Words,
};

/// A picture that moves.
pub const PICTURE_MOVES: Row = Row {
    code: "HC0470",
    severity: Warning,
    en: Words {
        message: "the picture `{path}` moves; its first frame is printed",
        reason: "paper shows one picture only",
        help: "if another frame matters, save that one as JPEG or PNG and name it as a file of its own",
        when: "a GIF, WebP or PNG holds more than one picture (an animation)",
        source: "",
    },
    fr: Words {
        message: "l'image `{path}` est animée; sa première vue est imprimée",
        reason: "le papier ne montre qu'une image",
        help: "si une autre vue importe, enregistrez-la en JPEG ou PNG et nommez-la comme un fichier à part",
        when: "un GIF, un WebP ou un PNG contient plus d'une image (une animation)",
        source: "",
    },
};

/// A picture that is to be turned by Adobe's metadata alone.
pub const PICTURE_TURN_DOUBTFUL: Row = Row {
    code: "HC0418",
    severity: Warning,
    en: Words {
        message: "the picture `{path}` stands in the bundle as it is stored, though its XMP metadata says that it is to be turned",
        reason: "cameras say it by EXIF; browsers go by that alone, while some programs read XMP as well",
        help: "look at the page: if it lies on its side or its head, turn the picture in an image program and save it",
        when: "a picture says only in Adobe's metadata (XMP) that it is to be turned, which some programs obey and others do not know of",
        source: "XMP Specification Part 2 (Adobe), `tiff:Orientation`; CSS Images 3, `image-orientation` (browsers go by EXIF)",
    },
    fr: Words {
        message: "l'image `{path}` figure dans le recueil telle qu'elle est enregistrée, bien que ses métadonnées XMP disent de la tourner",
        reason: "les appareils photo le disent par EXIF; les navigateurs ne lisent que cela, alors que certains logiciels lisent aussi XMP",
        help: "regardez la page : si l'image est couchée ou renversée, tournez-la dans un logiciel d'images et enregistrez-la",
        when: "une image dit seulement dans les métadonnées d'Adobe (XMP) qu'il faut la tourner, ce que certains logiciels suivent et que d'autres ignorent",
        source: "XMP Specification Part 2 (Adobe), `tiff:Orientation`; CSS Images 3, `image-orientation` (les navigateurs suivent EXIF)",
    },
};

/// A picture that is printed coarsely.
pub const PICTURE_COARSE: Row = Row {
    code: "HC0471",
    severity: Warning,
    en: Words {
        message: "the picture `{path}` ({width} by {height} pixels) is printed at {dpi} dots per inch; below {limit} print is hard to read",
        reason: "messaging programs and screenshots make pictures small",
        help: "ask for the original of the photo, or scan the document at 300 dots per inch",
        when: "a picture has fewer than 100 dots to the inch at the size in which it is printed",
        source: "",
    },
    fr: Words {
        message: "l'image `{path}` ({width} sur {height} pixels) est imprimée à {dpi} points par pouce; au-dessous de {limit}, l'impression se lit mal",
        reason: "les messageries et les captures d'écran réduisent les images",
        help: "demandez l'original de la photo ou numérisez le document à 300 points par pouce",
        when: "une image a moins de 100 points par pouce à la taille où elle est imprimée",
        source: "",
    },
};

/// A photograph without a caption.
pub const CAPTION_MISSING: Row = Row {
    code: "HC0473",
    severity: Warning,
    en: Words {
        message: "the photograph `{path}` has no caption",
        reason: "a photograph proves little until it says who is on it, where and when",
        help: "write a `caption`: who, where, when",
        when: "an exhibit of photographs holds a picture without a caption",
        source: "",
    },
    fr: Words {
        message: "la photographie `{path}` n'a pas de légende",
        reason: "une photographie prouve peu tant qu'elle ne dit pas qui y figure, où et quand",
        help: "ajoutez `caption` : qui, où, quand",
        when: "une pièce faite de photographies contient une image sans légende",
        source: "",
    },
};

/// A picture on which nothing is to be seen.
pub const PICTURE_BLANK: Row = Row {
    code: "HC0474",
    severity: Warning,
    en: Words {
        message: "{count} pages of `{path}` show nothing: {pages}",
        reason: "often the back of a sheet, or a lens that was covered",
        help: "look at the file, and leave out what is blank",
        when: "a picture or a page of one is of a single shade",
        source: "",
    },
    fr: Words {
        message: "{count} pages de `{path}` ne montrent rien : {pages}",
        reason: "souvent un verso ou un objectif couvert",
        help: "regardez le fichier et retirez ce qui est vide",
        when: "une image, ou l'une de ses pages, est d'une seule teinte",
        source: "",
    },
};

/// A HEIC file that cannot be read.
pub const HEIC_NOT_DECODED: Row = Row {
    code: "HC0475",
    severity: Error,
    en: Words {
        message: "the picture `{path}` is HEIC of a kind that cannot be read here",
        reason: "",
        help: "on an iPhone send it by mail or AirDrop as JPEG (settings, camera, formats, most compatible; or share, options, most compatible); on a computer open it and export it as JPEG of the highest quality",
        when: "a HEIC or HEIF file is packed in a way that cannot be read here",
        source: "",
    },
    fr: Words {
        message: "l'image `{path}` est un HEIC d'une sorte qui ne peut être lue ici",
        reason: "",
        help: "sur un iPhone, envoyez-la en JPEG (réglages, appareil photo, formats, le plus compatible; ou partager, options, le plus compatible); sur un ordinateur, ouvrez-la et exportez-la en JPEG de la meilleure qualité",
        when: "un fichier HEIC ou HEIF est comprimé d'une façon qui ne peut être lue ici",
        source: "",
    },
};

/// A picture packed in a rare way.
pub const PICTURE_NOT_DECODED: Row = Row {
    code: "HC0476",
    severity: Error,
    en: Words {
        message: "the picture `{path}` is {kind} packed in a rare way that cannot be read here",
        reason: "a wrong guess would change what it shows",
        help: "open it in an image program and save it as PNG or as PDF",
        when: "a picture is packed in a way that cannot be read here, such as old JPEG or floating point in TIFF",
        source: "",
    },
    fr: Words {
        message: "l'image `{path}` est du type {kind}, comprimée d'une façon rare qui ne peut être lue ici",
        reason: "une supposition fausse changerait ce qu'elle montre",
        help: "ouvrez-la dans un logiciel d'images et enregistrez-la en PNG ou en PDF",
        when: "une image est comprimée d'une façon qui ne peut être lue ici, comme l'ancien JPEG ou la virgule flottante en TIFF",
        source: "",
    },
};

/// A text whose encoding had to be guessed.
pub const TEXT_ENCODING: Row = Row {
    code: "HC0477",
    severity: Warning,
    en: Words {
        message: "the text `{path}` does not say how its letters are encoded; it was read as {encoding}: “{sample}”",
        reason: "a wrong guess changes accents and names",
        help: "check that line on the page; if it is wrong, save the file as UTF-8",
        when: "a text does not say in which encoding its letters are, and is no UTF-8",
        source: "",
    },
    fr: Words {
        message: "le texte `{path}` ne dit pas comment ses lettres sont codées; il a été lu en {encoding} : « {sample} »",
        reason: "une supposition fausse change les accents et les noms",
        help: "vérifiez cette ligne sur la page; si elle est fausse, enregistrez le fichier en UTF-8",
        when: "un texte ne dit pas comment ses lettres sont codées, et n'est pas de l'UTF-8",
        source: "",
    },
};

/// A text with bytes that are no letters.
pub const TEXT_BROKEN: Row = Row {
    code: "HC0478",
    severity: Warning,
    en: Words {
        message: "the text `{path}` has {count} places that are no letters in {encoding}; they show as �",
        reason: "something was lost when it was saved or sent",
        help: "get the text anew from where it was written, or save it as UTF-8",
        when: "a text holds bytes that make no letter in its encoding",
        source: "",
    },
    fr: Words {
        message: "le texte `{path}` a {count} endroits qui ne sont pas des lettres en {encoding}; ils paraissent comme �",
        reason: "quelque chose s'est perdu à l'enregistrement ou à l'envoi",
        help: "reprenez le texte à sa source ou enregistrez-le en UTF-8",
        when: "un texte contient des octets qui ne font aucune lettre dans son codage",
        source: "",
    },
};

/// A text with letters that no font has.
pub const TEXT_LETTERS: Row = Row {
    code: "HC0479",
    severity: Warning,
    en: Words {
        message: "`{path}` has letters or signs that no font of this machine has ({count}): {letters}",
        reason: "each stands on the page as its number, e.g. [U+1F600]",
        help: "install a font for them (Noto covers most), or print the text to PDF where it was written",
        when: "a text or a message has letters, often emoji, that no font of this machine has",
        source: "",
    },
    fr: Words {
        message: "`{path}` contient des lettres ou des signes qu'aucune police de cet ordinateur ne possède ({count}) : {letters}",
        reason: "chacun paraît sur la page par son numéro, p. ex. [U+1F600]",
        help: "installez une police qui les contient (Noto en couvre la plupart) ou imprimez le texte en PDF là où il a été écrit",
        when: "un texte ou un message a des lettres, souvent des émojis, qu'aucune police de cet ordinateur ne possède",
        source: "",
    },
};

/// A text that cannot be set.
pub const TEXT_NOT_SET: Row = Row {
    code: "HC0480",
    severity: Error,
    en: Words {
        message: "`{path}` cannot be set as pages: {reason}",
        reason: "",
        help: "print it to PDF where it was written",
        when: "a text or a message could not be laid out as pages",
        source: "",
    },
    fr: Words {
        message: "`{path}` ne peut être mis en pages : {reason}",
        reason: "",
        help: "imprimez-le en PDF là où il a été écrit",
        when: "un texte ou un message n'a pu être mis en pages",
        source: "",
    },
};

/// No office program.
pub const OFFICE_MISSING: Row = Row {
    code: "HC0481",
    severity: Error,
    en: Words {
        message: "`{path}` needs LibreOffice, which is not installed",
        reason: "only such a program lays the document out as its author saw it",
        help: "export it as PDF from the program that made it, or install LibreOffice (free)",
        when: "evidence is a Word or OpenDocument file, and LibreOffice is not installed",
        source: "",
    },
    fr: Words {
        message: "`{path}` exige LibreOffice, qui n'est pas installé",
        reason: "seul un tel logiciel met le document en pages comme son auteur l'a vu",
        help: "exportez-le en PDF depuis le logiciel qui l'a produit ou installez LibreOffice (gratuit)",
        when: "une preuve est un fichier Word ou OpenDocument, et LibreOffice n'est pas installé",
        source: "",
    },
};

/// An office program that does not end.
pub const OFFICE_SLOW: Row = Row {
    code: "HC0482",
    severity: Error,
    en: Words {
        message: "LibreOffice did not lay `{path}` out within {seconds} seconds",
        reason: "",
        help: "export it as PDF from the program that made it",
        when: "LibreOffice takes longer over a document than the limit",
        source: "",
    },
    fr: Words {
        message: "LibreOffice n'a pas mis `{path}` en pages en {seconds} secondes",
        reason: "",
        help: "exportez-le en PDF depuis le logiciel qui l'a produit",
        when: "LibreOffice met plus de temps que permis à mettre un document en pages",
        source: "",
    },
};

/// A document that the office program cannot read.
pub const OFFICE_FAILED: Row = Row {
    code: "HC0483",
    severity: Error,
    en: Words {
        message: "LibreOffice gives no pages for `{path}`: {reason}",
        reason: "the document is damaged, or locked with a password",
        help: "export it as PDF from the program that made it",
        when: "LibreOffice gives no pages for a document",
        source: "",
    },
    fr: Words {
        message: "LibreOffice ne donne aucune page pour `{path}` : {reason}",
        reason: "le document est endommagé ou protégé par un mot de passe",
        help: "exportez-le en PDF depuis le logiciel qui l'a produit",
        when: "LibreOffice ne donne aucune page pour un document",
        source: "",
    },
};

/// A document that was laid out here.
pub const OFFICE_CONVERTED: Row = Row {
    code: "HC0484",
    severity: Note,
    en: Words {
        message: "LibreOffice converted `{path}` (pages: {pages})",
        reason: "another program, or a machine with other fonts, may divide lines and pages differently",
        help: "compare them with the original once, or export it as PDF from the program that made it",
        when: "a Word or OpenDocument file was made into pages by LibreOffice",
        source: "",
    },
    fr: Words {
        message: "LibreOffice a converti `{path}` (pages : {pages})",
        reason: "un autre logiciel, ou un ordinateur avec d'autres polices, peut couper lignes et pages autrement",
        help: "comparez-les une fois avec l'original ou exportez-le en PDF depuis le logiciel qui l'a produit",
        when: "un fichier Word ou OpenDocument a été mis en pages par LibreOffice",
        source: "",
    },
};

/// An attachment that makes no pages.
pub const ATTACHMENT_LEFT: Row = Row {
    code: "HC0485",
    severity: Warning,
    en: Words {
        message: "the attachment `{name}` of `{path}` is not printed: {why}",
        reason: "its name stands on the message's page, and the original message goes beside the bundle",
        help: "if it matters, save it, export it as PDF and name it as a file of its own",
        when: "an attachment of a message cannot become pages",
        source: "",
    },
    fr: Words {
        message: "la pièce jointe `{name}` de `{path}` n'est pas imprimée : {why}",
        reason: "son nom figure sur la page du message, et le message original accompagne le recueil",
        help: "si elle importe, enregistrez-la, exportez-la en PDF et nommez-la comme un fichier à part",
        when: "une pièce jointe d'un message ne peut devenir des pages",
        source: "",
    },
};

/// Messages in messages without end.
pub const MAIL_DEPTH: Row = Row {
    code: "HC0486",
    severity: Error,
    en: Words {
        message: "`{path}` lies {limit} messages deep, and no deeper ones are followed",
        reason: "",
        help: "open it in a mail program, save it as a file of its own, and name that",
        when: "messages lie in messages deeper than the limit",
        source: "",
    },
    fr: Words {
        message: "`{path}` se trouve à {limit} messages de profondeur; les suivants ne sont pas ouverts",
        reason: "",
        help: "ouvrez-le dans un logiciel de courriel, enregistrez-le à part et nommez ce fichier",
        when: "des messages se trouvent dans des messages au-delà de la profondeur permise",
        source: "",
    },
};

/// A message with very many attachments.
pub const MAIL_ATTACHMENTS: Row = Row {
    code: "HC0487",
    severity: Error,
    en: Words {
        message: "`{path}` has {count} attachments; the limit is {limit}",
        reason: "",
        help: "save those that matter and name them as files of their own",
        when: "a message has more attachments than the limit",
        source: "",
    },
    fr: Words {
        message: "`{path}` a {count} pièces jointes; la limite est de {limit}",
        reason: "",
        help: "enregistrez celles qui importent et nommez-les comme des fichiers à part",
        when: "un message a plus de pièces jointes que permis",
        source: "",
    },
};

/// A message with pictures on the web.
pub const MAIL_REMOTE: Row = Row {
    code: "HC0488",
    severity: Note,
    en: Words {
        message: "{count} pictures of the message `{path}` lie on the web and are not printed",
        reason: "nothing is fetched: the sender would learn of it, and the picture may be another one by now",
        help: "if they matter, print the message to PDF from a mail program",
        when: "a message shows pictures that are not in it but on the web",
        source: "",
    },
    fr: Words {
        message: "{count} images du message `{path}` se trouvent sur le Web et ne sont pas imprimées",
        reason: "rien n'est téléchargé : l'expéditeur l'apprendrait, et l'image peut avoir changé",
        help: "si elles importent, imprimez le message en PDF depuis un logiciel de courriel",
        when: "un message montre des images qui ne sont pas en lui mais sur le Web",
        source: "",
    },
};

/// A file that takes no place on a shared sheet.
pub const LAYOUT_NOT_SHARED: Row = Row {
    code: "HC0489",
    severity: Note,
    en: Words {
        message: "`{path}` is no single picture and has pages of its own, while this exhibit puts {places} pictures on a sheet",
        reason: "",
        help: "move it to an exhibit of its own if it breaks the order of the sheets",
        when: "an exhibit puts several pictures on a sheet, and one of its files is no single picture",
        source: "",
    },
    fr: Words {
        message: "`{path}` n'est pas une image seule et a ses propres pages, alors que cette pièce met {places} images par feuille",
        reason: "",
        help: "placez-le dans une pièce à part s'il rompt l'ordre des feuilles",
        when: "une pièce met plusieurs images par feuille, et l'un de ses fichiers n'est pas une image seule",
        source: "",
    },
};
