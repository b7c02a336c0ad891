//! Passages in scripts for which a face of the machine is needed.

use super::specimen::{p, t};
use hc_pack::blocks::{Block, Definition, Document, Inline, Table};

/// A passage: its language, a text of more than a line, and a name.
pub(crate) type Passage = (&'static str, &'static str, &'static str);

pub(crate) const SYSTEM: [Passage; 10] = [
    (
        "bn",
        "আবেদনকারী ১৯৮৭ সালে ঢাকায় জন্মগ্রহণ করেন এবং ২০১৫ সালে তাঁর দুই কন্যাকে নিয়ে কানাডায় আসেন; তখন থেকে তিনি এখানেই বাস করছেন।",
        "শ্রীমতী রহমান",
    ),
    (
        "pa",
        "ਬਿਨੈਕਾਰ ਦਾ ਜਨਮ 1987 ਵਿੱਚ ਅੰਮ੍ਰਿਤਸਰ ਵਿੱਚ ਹੋਇਆ ਅਤੇ ਉਹ 2015 ਵਿੱਚ ਆਪਣੀਆਂ ਦੋ ਧੀਆਂ ਨਾਲ ਕੈਨੇਡਾ ਆਈ; ਉਦੋਂ ਤੋਂ ਉਹ ਇੱਥੇ ਹੀ ਰਹਿੰਦੀ ਹੈ।",
        "ਹਰਪ੍ਰੀਤ ਕੌਰ",
    ),
    (
        "ta",
        "விண்ணப்பதாரர் 1987 ஆம் ஆண்டு யாழ்ப்பாணத்தில் பிறந்தார்; 2015 ஆம் ஆண்டு தனது இரண்டு மகள்களுடன் கனடாவுக்கு வந்தார்.",
        "கிருஷ்ணன் ஸ்ரீதேவி",
    ),
    (
        "si",
        "අයදුම්කාරිය 1987 දී කොළඹ උපත ලැබූ අතර 2015 දී සිය දියණියන් දෙදෙනා සමඟ කැනඩාවට පැමිණියාය; එතැන් සිට ඇය ජීවත් වන්නේ මෙහි ය.",
        "ශ්‍රියාණි පෙරේරා",
    ),
    (
        "th",
        "ผู้สมัครเกิดที่กรุงเทพมหานครเมื่อปี 2530 และเดินทางมาแคนาดาพร้อมลูกสาวสองคนในปี 2558 โดยอาศัยอยู่ที่นี่มาโดยตลอดและทำงานที่บ้านพักคนชรา",
        "สมหญิง ใจดี",
    ),
    (
        "am",
        "አመልካቿ በ1987 በአዲስ አበባ ተወለደች፤ በ2015 ከሁለት ሴት ልጆቿ ጋር ወደ ካናዳ መጣች፤ ከዚያን ጊዜ ጀምሮ እዚህ ትኖራለች።",
        "ሰላማዊት ተስፋዬ",
    ),
    (
        "zh-Hans",
        "申请人于1987年出生于北京，2015年带着两个女儿来到加拿大，此后一直与家人住在这里，并在当地一家养老院工作；她的孩子们在这里上学。",
        "骨直海",
    ),
    (
        "zh-Hant",
        "申請人於1987年出生於臺北，2015年帶著兩個女兒來到加拿大，此後一直與家人住在這裡，並在當地一家養老院工作；她的孩子們在這裡上學。",
        "骨直海",
    ),
    (
        "ja",
        "申請者は1987年に大阪で生まれ、2015年に二人の娘とともにカナダへ来て、それ以来ずっとここで家族と暮らし、地元の介護施設で働いています。",
        "骨直海",
    ),
    (
        "ko",
        "신청인은 1987년 서울에서 태어났으며, 2015년에 두 딸과 함께 캐나다로 왔고 그 이후로 계속 이곳에서 가족과 함께 살고 있다.",
        "김영희",
    ),
];

/// A document of these passages: each as a paragraph, as a name within English text and in bold, in a table, in a note.
pub(crate) fn document(passages: &[Passage]) -> Document {
    let foreign = |tag: &str, text: &str| Inline::Foreign {
        tag: tag.into(),
        content: vec![t(text)],
    };
    let mut blocks = vec![Block::Heading {
        level: 1,
        content: vec![t("Scripts of the machine’s faces")],
        anchor: None,
    }];
    for (tag, text, name) in passages {
        blocks.push(Block::Passage {
            tag: (*tag).into(),
            blocks: vec![p(text)],
        });
        blocks.push(Block::Paragraph(vec![
            t("The applicant, "),
            foreign(tag, name),
            t(" (in bold "),
            Inline::Strong(vec![foreign(tag, name)]),
            t("), has lived in the same neighbourhood for eleven years"),
            Inline::Footnote(vec![Block::Paragraph(vec![
                t("Signed as "),
                foreign(tag, name),
                t("."),
            ])]),
            t(" and is known to all who live there."),
        ]));
    }
    blocks.push(Block::Table(Table {
        caption: vec![t("Names")],
        head: vec![vec![t("Language")], vec![t("Name")]],
        rows: passages
            .iter()
            .map(|(tag, _, name)| vec![vec![t(tag)], vec![foreign(tag, name)]])
            .collect(),
        ..Table::default()
    }));
    let term = |(tag, _, name): &Passage| Definition {
        term: vec![foreign(tag, name)],
        meaning: vec![t("as in the passport, "), foreign(tag, name)],
    };
    blocks.push(Block::Definitions(passages.iter().map(term).collect()));
    Document {
        title: "Scripts".into(),
        blocks,
        ..Document::default()
    }
}
