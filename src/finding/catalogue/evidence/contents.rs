//! Findings about what a PDF contains: forms, signatures, attachments, links, layers, text, odd pages.

use crate::finding::{
    Row,
    Severity::{Error, Note, Warning},
    Words,
};

/// A dynamic XFA form among the evidence.
pub const FORM_DYNAMIC: Row = Row {
    code: "HC0443",
    severity: Error,
    en: Words {
        message: "the PDF `{path}` is a dynamic form, whose pages exist only in Adobe's reader",
        reason: "merged, it would show \"Please wait\" in place of its pages",
        help: "supply it under `forms`, where it is passed on untouched; as evidence, print it to PDF from Adobe's reader",
        when: "evidence is a form whose pages are drawn by Acrobat from data, as IMM forms are",
        source: "Adobe XML Forms Architecture; PDF 1.7, 12.7.8",
    },
    fr: Words {
        message: "le PDF `{path}` est un formulaire dynamique, dont les pages n'existent que dans le lecteur d'Adobe",
        reason: "fusionné, il afficherait « Please wait » au lieu de ses pages",
        help: "fournissez-le sous `forms`, où il est transmis intact; comme preuve, imprimez-le en PDF depuis le lecteur d'Adobe",
        when: "une preuve est un formulaire dont Acrobat dessine les pages à partir de données, comme le sont les formulaires IMM",
        source: "Adobe XML Forms Architecture; PDF 1.7, 12.7.8",
    },
};

/// A form whose fields became part of the page.
pub const FORM_FLATTENED: Row = Row {
    code: "HC0444",
    severity: Note,
    en: Words {
        message: "the form fields of `{path}` ({count}) are part of its pages now",
        reason: "what they show is kept; they can no longer be filled",
        help: "nothing, if the form is filled in",
        when: "a PDF has form fields, which are flattened into its pages",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.7",
    },
    fr: Words {
        message: "les champs de formulaire de `{path}` ({count}) font maintenant partie des pages",
        reason: "ce qu'ils affichent est conservé; ils ne peuvent plus être remplis",
        help: "rien, si le formulaire est rempli",
        when: "un PDF a des champs de formulaire, qui sont fondus dans ses pages",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.7",
    },
};

/// Field values that show on no page.
pub const UNSEEN_VALUES: Row = Row {
    code: "HC0445",
    severity: Warning,
    en: Words {
        message: "{count} fields of `{path}` have a value that its pages do not show: {fields}",
        reason: "they would be blank in the bundle; the original is put beside it",
        help: "open the form, print it to PDF and use that",
        when: "a form field has a value that the file draws nowhere",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.7.4.3",
    },
    fr: Words {
        message: "{count} champs de `{path}` ont une valeur que ses pages ne montrent pas : {fields}",
        reason: "ils seraient vides dans le recueil; l'original y est joint",
        help: "ouvrez le formulaire, imprimez-le en PDF et utilisez ce PDF",
        when: "un champ de formulaire a une valeur que le fichier ne dessine nulle part",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.7.4.3",
    },
};

/// A digitally signed PDF.
pub const SIGNED: Row = Row {
    code: "HC0446",
    severity: Warning,
    en: Words {
        message: "the PDF `{path}` is signed digitally ({count})",
        reason: "a signature can be verified only in the untouched file; the bundle holds a copy of the pages, and the original is put beside it",
        help: "file the original as well",
        when: "a PDF carries a digital signature, which merging breaks",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.8",
    },
    fr: Words {
        message: "le PDF `{path}` est signé numériquement ({count})",
        reason: "une signature ne se vérifie que dans le fichier intact; le recueil contient une copie des pages, et l'original y est joint",
        help: "déposez aussi l'original",
        when: "un PDF porte une signature numérique, que la fusion rompt",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.8",
    },
};

/// Files inside a PDF.
pub const ATTACHMENTS: Row = Row {
    code: "HC0447",
    severity: Warning,
    en: Words {
        message: "the PDF `{path}` holds {count} files that are no pages",
        reason: "they are not in the bundle; the original is put beside it",
        help: "save them from a viewer and add them as evidence of their own",
        when: "a PDF has files inside, which are no pages",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.11.4",
    },
    fr: Words {
        message: "le PDF `{path}` contient {count} fichiers qui ne sont pas des pages",
        reason: "ils ne figurent pas au recueil; l'original y est joint",
        help: "enregistrez-les depuis une visionneuse et ajoutez-les comme preuves distinctes",
        when: "un PDF contient des fichiers qui ne sont pas des pages",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.11.4",
    },
};

/// Active content that was removed.
pub const ACTIVE_REMOVED: Row = Row {
    code: "HC0448",
    severity: Note,
    en: Words {
        message: "active content of `{path}` was left out: {scripts} scripts, {launches} program starts, {others} other actions or media",
        reason: "a filed document must do nothing by itself",
        help: "nothing; the pages look the same",
        when: "scripts, launch actions or media were left out of the bundle",
        source: "",
    },
    fr: Words {
        message: "du contenu actif de `{path}` a été écarté : {scripts} scripts, {launches} lancements de programme, {others} autres actions ou médias",
        reason: "un document déposé ne doit rien faire de lui-même",
        help: "rien; les pages ont le même aspect",
        when: "des scripts, des lancements de programme ou des médias ont été écartés du recueil",
        source: "",
    },
};

/// Links that lead nowhere.
pub const DEAD_LINKS: Row = Row {
    code: "HC0449",
    severity: Note,
    en: Words {
        message: "{count} links of `{path}` lead to places that the file does not have",
        reason: "",
        help: "nothing, unless they worked before",
        when: "links of a PDF lead to places that it does not have",
        source: "",
    },
    fr: Words {
        message: "{count} liens de `{path}` mènent à des endroits que le fichier n'a pas",
        reason: "",
        help: "rien, à moins qu'ils aient fonctionné auparavant",
        when: "des liens d'un PDF mènent à des endroits qu'il n'a pas",
        source: "",
    },
};

/// Comments of readers in a PDF.
pub const COMMENTS_REMOVED: Row = Row {
    code: "HC0455",
    severity: Warning,
    en: Words {
        message: "`{path}` has {count} comments of readers: their marks stay on the pages, their words and authors were left out",
        reason: "what somebody noted in the margin may be privileged, and a filed page would show it to whoever opens the note",
        help: "read them in a viewer; where a mark or a note should not be seen at all, have it removed and put the new file in its place",
        when: "a PDF has sticky notes or marks with a comment",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.5.6.2",
    },
    fr: Words {
        message: "`{path}` contient {count} commentaires de lecteurs : leurs marques restent sur les pages, leurs mots et leurs auteurs ont été écartés",
        reason: "ce que quelqu'un a noté en marge peut être protégé par le secret professionnel, et une page déposée le montrerait à qui ouvre la note",
        help: "lisez-les dans une visionneuse; si une marque ou une note ne doit pas être vue du tout, faites-la retirer et mettez le nouveau fichier à sa place",
        when: "un PDF contient des notes ou des marques accompagnées d'un commentaire",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.5.6.2",
    },
};

/// A redaction that was marked and not carried out.
pub const REDACTION_NOT_APPLIED: Row = Row {
    code: "HC0456",
    severity: Warning,
    en: Words {
        message: "`{path}` has {count} places that are marked for redaction, and what lies below them is still in the file",
        reason: "a mark is not a redaction: the words below can be selected, searched and copied",
        help: "apply the redaction in your PDF editor, save, and put the new file in its place",
        when: "a PDF has redactions that were marked and never applied",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.5.6.23",
    },
    fr: Words {
        message: "`{path}` a {count} endroits marqués pour caviardage, et ce qui se trouve dessous est encore dans le fichier",
        reason: "une marque n'est pas un caviardage : les mots dessous peuvent être sélectionnés, cherchés et copiés",
        help: "appliquez le caviardage dans votre éditeur PDF, enregistrez, et mettez le nouveau fichier à sa place",
        when: "un PDF a des caviardages marqués et jamais appliqués",
        source: "PDF 2.0 (ISO 32000-2:2020), 12.5.6.23",
    },
};

/// Tracked changes in a document of an office program.
pub const TRACKED_CHANGES: Row = Row {
    code: "HC0457",
    severity: Warning,
    en: Words {
        message: "`{path}` has tracked changes ({count}): words that were deleted or inserted show on its pages as such",
        reason: "what somebody deleted from a letter is read by the officer with the rest",
        help: "accept or reject every change in the program that wrote it, save, and put the new file in its place",
        when: "a Word or OpenDocument file has tracked changes",
        source: "ECMA-376-1:2016, 17.13.5; OpenDocument 1.3, part 3, 5.5",
    },
    fr: Words {
        message: "`{path}` contient des modifications suivies ({count}) : les mots supprimés ou insérés s'affichent comme tels sur ses pages",
        reason: "ce que quelqu'un a supprimé d'une lettre est lu par l'agent avec le reste",
        help: "acceptez ou rejetez chaque modification dans le logiciel qui l'a écrit, enregistrez, et mettez le nouveau fichier à sa place",
        when: "un fichier Word ou OpenDocument contient des modifications suivies",
        source: "ECMA-376-1:2016, 17.13.5; OpenDocument 1.3, partie 3, 5.5",
    },
};

/// Comments in a document of an office program.
pub const DOCUMENT_COMMENTS: Row = Row {
    code: "HC0458",
    severity: Note,
    en: Words {
        message: "`{path}` has comments ({count}), which its pages do not show",
        reason: "the pages are laid out without them, so that what somebody wrote beside the text does not go out unread; what belongs to the evidence is missing then",
        help: "where a comment is part of the evidence, print the document to PDF with its comments in the program that wrote it, and list that file",
        when: "a Word or OpenDocument file has comments",
        source: "ECMA-376-1:2016, 17.13.4; OpenDocument 1.3, part 3, 14.1",
    },
    fr: Words {
        message: "`{path}` contient des commentaires ({count}), que ses pages ne montrent pas",
        reason: "les pages sont composées sans eux, pour que ce que quelqu'un a écrit à côté du texte ne sorte pas sans avoir été lu; ce qui appartient à la preuve manque alors",
        help: "si un commentaire fait partie de la preuve, imprimez le document en PDF avec ses commentaires dans le logiciel qui l'a écrit, et inscrivez ce fichier",
        when: "un fichier Word ou OpenDocument contient des commentaires",
        source: "ECMA-376-1:2016, 17.13.4; OpenDocument 1.3, partie 3, 14.1",
    },
};

/// A PDF with layers.
pub const LAYERS: Row = Row {
    code: "HC0450",
    severity: Note,
    en: Words {
        message: "the PDF `{path}` has {count} layers; the bundle shows those that are on",
        reason: "",
        help: "check that what is to be seen is switched on",
        when: "a PDF has layers that a viewer can switch",
        source: "PDF 2.0 (ISO 32000-2:2020), 8.11",
    },
    fr: Words {
        message: "le PDF `{path}` compte {count} calques; le recueil montre ceux qui sont actifs",
        reason: "",
        help: "vérifiez que ce qui doit se voir est activé",
        when: "un PDF a des calques qu'une visionneuse peut montrer ou cacher",
        source: "PDF 2.0 (ISO 32000-2:2020), 8.11",
    },
};

/// A PDF without text.
pub const NO_TEXT: Row = Row {
    code: "HC0451",
    severity: Note,
    en: Words {
        message: "the PDF `{path}` cannot be searched: no page of it has text ({pages} in all)",
        reason: "officers and courts search",
        help: "where it is more than pictures, have its text recognised (OCR) by the program of your scanner or PDF editor, and put the new file in its place",
        when: "no page of a PDF has text, as in scans",
        source: "",
    },
    fr: Words {
        message: "le PDF `{path}` ne permet pas la recherche : aucune page ne contient de texte ({pages} au total)",
        reason: "les agents et les tribunaux font des recherches",
        help: "s'il contient autre chose que des images, faites-en reconnaître le texte (ROC) par le logiciel de votre numériseur ou éditeur PDF, et remplacez le fichier",
        when: "aucune page d'un PDF ne contient de texte, comme dans une numérisation",
        source: "",
    },
};

/// Pages whose description is broken.
pub const UNDECODABLE: Row = Row {
    code: "HC0452",
    severity: Warning,
    en: Words {
        message: "pages of `{path}` are damaged and may look incomplete: {pages}",
        reason: "part of their description cannot be unpacked",
        help: "compare them with the original, and export it anew if they differ",
        when: "part of the description of a page cannot be unpacked",
        source: "",
    },
    fr: Words {
        message: "des pages de `{path}` sont endommagées et peuvent paraître incomplètes : {pages}",
        reason: "une partie de leur description ne peut être décompressée",
        help: "comparez-les avec l'original et exportez-le de nouveau si elles diffèrent",
        when: "une partie de la description d'une page ne peut être décompressée",
        source: "",
    },
};

/// Pages of an absurd size.
pub const ODD_SIZE: Row = Row {
    code: "HC0453",
    severity: Warning,
    en: Words {
        message: "{count} pages of `{path}` are of an odd size: page {page} is {width} by {height} points",
        reason: "letter size is 612 by 792; very small and very large pages cannot be read on paper",
        help: "print the file to letter size",
        when: "pages are far smaller or larger than paper",
        source: "PDF 2.0 (ISO 32000-2:2020), annex C.2",
    },
    fr: Words {
        message: "{count} pages de `{path}` ont une taille étrange : la page {page} mesure {width} sur {height} points",
        reason: "le format lettre mesure 612 sur 792; les pages très petites ou très grandes ne se lisent pas sur papier",
        help: "imprimez le fichier au format lettre",
        when: "des pages sont bien plus petites ou plus grandes que le papier",
        source: "PDF 2.0 (ISO 32000-2:2020), annexe C.2",
    },
};

/// Parts of pages that a PDF names and does not have.
pub const MISSING_PARTS: Row = Row {
    code: "HC0454",
    severity: Warning,
    en: Words {
        message: "{count} parts that pages of `{path}` name are not in the file",
        reason: "fonts, pictures or text may not show",
        help: "compare its pages with the original, and export it anew if something is missing",
        when: "pages of a PDF name fonts, pictures or descriptions that are not in it",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.3.10",
    },
    fr: Words {
        message: "{count} éléments nommés par des pages de `{path}` ne sont pas dans le fichier",
        reason: "des polices, des images ou du texte peuvent ne pas s'afficher",
        help: "comparez ses pages avec l'original et exportez-le de nouveau s'il manque quelque chose",
        when: "des pages d'un PDF nomment des polices, des images ou des descriptions qui n'y sont pas",
        source: "PDF 2.0 (ISO 32000-2:2020), 7.3.10",
    },
};
