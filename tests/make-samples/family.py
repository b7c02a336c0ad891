"""The evidence of samples/family-removal-order: what each page says. All of it is invented."""

import pictures
import stand_ins
from family_life import community, country, health_and_school, ines
from paper import HexColor, write
from pictures import figure, finish, font, messages, room, street, write_arabic

SKIN, HAIR = (224, 186, 150), (58, 42, 34)


def make(out):
    evidence = out / "evidence"
    identity(evidence)
    authorities(evidence)
    work_and_home(evidence)
    health_and_school(evidence)
    ines(evidence)
    community(evidence)
    country(evidence / "country-report.pdf")
    photographs(evidence)
    forms(out / "forms")


def passport_page(name, given, number, birth, place, sex, spouse=""):
    def photo(c, _width, height):
        c.setFillColor(HexColor("#dfe6ee"))
        c.rect(0, 0, 84, height, stroke=0, fill=1)
        c.setFillColor(HexColor("#9aa7b8"))
        c.circle(42, height * 0.62, 17, stroke=0, fill=1)
        c.roundRect(14, 6, 56, height * 0.36, 16, stroke=0, fill=1)
    filler = "<" * 44
    return [
        ("centre", "RÉPUBLIQUE TUNISIENNE / REPUBLIC OF TUNISIA"), ("title", "PASSEPORT / PASSPORT"),
        ("draw", 108, photo), ("gap", 10),
        ("pairs", [("Type / Code", "P / TUN"), ("Passport no.", number), ("Surname", name), ("Given names", given),
                   ("Nationality", "Tunisian"), ("Date of birth", birth), ("Place of birth", place), ("Sex", sex),
                   ("Date of issue", "06 MAR 2023"), ("Date of expiry", "05 MAR 2028"),
                   ("Authority", "Embassy of Tunisia, Ottawa")] + ([("Remarks", spouse)] if spouse else [])),
        ("small", f"P&lt;TUN{name.replace(' ', '&lt;')}&lt;&lt;{given}{filler[:12].replace('<', '&lt;')}<br/>{number}&lt;&lt;0TUN{filler[:20].replace('<', '&lt;')}00"),
        ("stamp", "COPY|certified true|4 JUN 2025"),
        ("small", "Copy of page 2 of the passport, compared with the original on 4 June 2025, before the original was handed over."),
    ]


def identity(folder):
    write(folder / "passports.pdf", "authority", "Passports", [
        passport_page("BEN MITHAL", "SALMA", "X000001", "14 MAR 1988", "GAFSA", "F", "Spouse: SAMPLAOUI"),
        passport_page("SAMPLAOUI", "TAREK", "X000002", "02 SEP 1984", "GAFSA", "M"),
        passport_page("SAMPLAOUI", "ADAM", "X000003", "21 MAY 2015", "GAFSA", "M"),
    ])
    commune = "Commune de Gafsa|État civil"
    write(folder / "civil-records.pdf", "law", "Civil records", [
        [("gap", 34), ("title", "Extrait d’acte de mariage"), ("pairs", [
            ("Registre", "Année 2014, acte n° 000"), ("Date du mariage", "12 juillet 2014"), ("Lieu", "Gafsa"),
            ("L’époux", "Tarek SAMPLAOUI, né le 2 septembre 1984 à Gafsa, électricien automobile"),
            ("L’épouse", "Salma BEN MITHAL, née le 14 mars 1988 à Gafsa, aide-soignante, divorcée"),
            ("Régime des biens", "Séparation de biens")]),
         "Extrait délivré conforme au registre, à Gafsa, le 3 juin 2025.", ("sign", "L’officier de l’état civil"), ("stamp", "COMMUNE|état civil|Gafsa")],
        [("title", "Extrait d’acte de naissance"), ("pairs", [
            ("Registre", "Année 2015, acte n° 000"), ("Nom", "SAMPLAOUI"), ("Prénom", "Adam"), ("Sexe", "Masculin"),
            ("Date de naissance", "21 mai 2015, à 4 h 10"), ("Lieu de naissance", "Gafsa"), ("Nationalité", "Tunisienne"),
            ("Père", "Tarek SAMPLAOUI, né le 2 septembre 1984"), ("Mère", "Salma BEN MITHAL, née le 14 mars 1988")]),
         "Extrait délivré conforme au registre, à Gafsa, le 3 juin 2025.", ("sign", "L’officier de l’état civil"), ("stamp", "COMMUNE|état civil|Gafsa")],
        [("title", "Extrait d’acte de naissance"), ("pairs", [
            ("Registre", "Année 2009, acte n° 000"), ("Nom", "MODELOUI"), ("Prénom", "Ines"), ("Sexe", "Féminin"),
            ("Date de naissance", "30 juin 2009, à 22 h 35"), ("Lieu de naissance", "Gafsa"), ("Nationalité", "Tunisienne"),
            ("Père", "Hichem MODELOUI, né le 19 janvier 1982"), ("Mère", "Salma BEN MITHAL, née le 14 mars 1988")]),
         "Extrait délivré conforme au registre, à Gafsa, le 3 juin 2025.", ("sign", "L’officier de l’état civil"), ("stamp", "COMMUNE|état civil|Gafsa")],
        [("title", "Province of Ontario – Birth Certificate"), ("pairs", [
            ("Name", "SAMPLAOUI, Yasmine"), ("Date of birth", "February 11, 2020"), ("Place of birth", "Hamilton, Ontario, Canada"),
            ("Sex", "F"), ("Registration number", "0000-00-000000"), ("Certificate number", "0000-0000"),
            ("Mother", "BEN MITHAL, Salma, born in Tunisia"), ("Father", "SAMPLAOUI, Tarek, born in Tunisia"),
            ("Date of issue", "April 2, 2020")])],
    ], head=commune)
    judgment(folder)
    bulletin = "République tunisienne|Bulletin n° 3"
    write(folder / "police-certificates.pdf", "authority", "Police certificates", [
        [("title", "Extrait du casier judiciaire – Bulletin n° 3"), ("pairs", [
            ("Nom et prénom", "BEN MITHAL Salma"), ("Née le", "14 mars 1988 à Gafsa"), ("Fille de", "Fatma TAJRIBA"),
            ("Nationalité", "Tunisienne"), ("Délivré le", "2 octobre 2026")]),
         ("centre", "NÉANT"), "Le bulletin ne porte aucune condamnation.", ("sign", "Le préposé au casier"), ("stamp", "CASIER|judiciaire")],
        [("title", "Extrait du casier judiciaire – Bulletin n° 3"), ("pairs", [
            ("Nom et prénom", "SAMPLAOUI Tarek"), ("Né le", "2 septembre 1984 à Gafsa"),
            ("Nationalité", "Tunisienne"), ("Délivré le", "2 octobre 2026")]),
         ("centre", "NÉANT"), "Le bulletin ne porte aucune condamnation.", ("sign", "Le préposé au casier"), ("stamp", "CASIER|judiciaire")],
        [("title", "Police record check, Hamilton, Ontario"), ("pairs", [
            ("Checked on", "19 October 2026"), ("Person 1", "Salma BEN MITHAL, born 14 March 1988"),
            ("Person 2", "Tarek SAMPLAOUI, born 2 September 1984"), ("Address given", "14-88 Exempla Road, Hamilton, since May 2021")]),
         "No conviction, no outstanding charge, no judicial order and no police information relevant to this level of check was found "
         "for either person in the records searched on the date above.", ("sign", "Records clerk 000")],
    ], head=bulletin)


def judgment(folder):
    face = font("NotoNaskhArabic-Regular.ttf", 25)
    bold = font("NotoNaskhArabic-Bold.ttf", 32)

    def page(draw, width, height):
        draw.rectangle((60, 60, width - 60, height - 60), outline=120, width=2)
        write_arabic(draw, (width / 2, 110), "الجمهورية التونسية", bold, 30, "mm")
        write_arabic(draw, (width / 2, 160), "محكمة الأسرة بقفصة", bold, 30, "mm")
        write_arabic(draw, (width / 2, 225), "مضمون من حكم طلاق وحضانة", bold, 30, "mm")
        lines = ["عدد القضية: 000 لسنة 2012", "تاريخ الحكم: 11 أكتوبر 2012", "المدعية: سلمى بن مثال، مولودة في 14 مارس 1988 بقفصة",
                 "المدعى عليه: هشام مودلوي، مولود في 19 جانفي 1982", "حكمت المحكمة:", "أولا: بإيقاع الطلاق بين الطرفين بالتراضي.",
                 "ثانيا: بإسناد حضانة البنت إيناس مودلوي،", "المولودة في 30 جوان 2009، إلى أمها.",
                 "ثالثا: لا تغادر البنت البلاد التونسية إلا بموافقة", "الأب كتابيا.", "رابعا: نفقة شهرية قدرها 90 دينارا."]
        for i, line in enumerate(lines):
            write_arabic(draw, (width - 110, 320 + 58 * i), line, face, 40, "rm")
        draw.ellipse((120, height - 300, 290, height - 130), outline=90, width=4)
        draw.ellipse((134, height - 286, 276, height - 144), outline=90, width=2)
        write_arabic(draw, (205, height - 215), "محكمة", face, 90, "mm")
        draw.line((width - 330, height - 200, width - 270, height - 240, width - 220, height - 180, width - 130, height - 225), fill=50, width=3)
        write_arabic(draw, (width - 230, height - 150), "كاتب المحكمة", face, 40, "mm")
        draw.text((width / 2, height - 96), "Certified true copy of the original – 9 October 2026 – commissioner, Hamilton",
                  font=font("DejaVuSans.ttf", 17), fill=70, anchor="mm")
    pictures.scan(folder / "custody-judgment-original.pdf", "Scanned judgment", [page])
    write(folder / "custody-judgment-translation.pdf", "typed", "Translation of the judgment", [
        ["TRANSLATION FROM ARABIC", ("gap", 8), ("h", "Republic of Tunisia – Family Court at Gafsa"), ("h", "Extract of a judgment of divorce and custody"),
         "Case number: 000 of 2012<br/>Date of the judgment: 11 October 2012<br/>Plaintiff: Salma Ben Mithal, born 14 March 1988 at Gafsa<br/>"
         "Defendant: Hichem Modeloui, born 19 January 1982", "The court has decided:",
         "First: the divorce of the parties by mutual consent is pronounced.",
         "Second: custody of the daughter Ines Modeloui, born 30 June 2009, is given to her mother.",
         "Third: the daughter does not leave Tunisian territory except with the father’s consent in writing.",
         "Fourth: monthly maintenance of 90 dinars.",
         "[Round stamp: court]<br/>[Signature: clerk of the court]<br/>[In English: Certified true copy of the original – 9 October 2026 – commissioner, Hamilton]",
         ("gap", 10), "End of translation. Every stamp and signature on the original is rendered in square brackets.", ("sign", "Leila Tarjama", "Translator, Arabic to English")],
    ])
    write(folder / "custody-judgment-translator.pdf", "typed", "Translator’s affidavit", [
        [("h", "AFFIDAVIT OF TRANSLATOR"), "I, Leila Tarjama, of the City of Hamilton in the Province of Ontario, translator, make oath and say:",
         "1. I am fluent in Arabic and in English. Arabic is my first language. I hold a degree in translation from Arabic to English.",
         "2. I translated the attached extract of a judgment of 11 October 2012 of the Family Court at Gafsa from Arabic into English.",
         "3. The translation is complete and accurate, stamps and signatures included, and was made from the certified copy attached to it.",
         "4. I am not related to Salma Ben Mithal or to any member of her family, and I do not work for her representative.",
         "Sworn before me at Hamilton, Ontario, on 12 October 2026.", ("sign", "Leila Tarjama"), ("sign", "A. Commissioner", "A commissioner for taking affidavits"), ("stamp", "COMMISSIONER|Ontario")],
    ])


def authorities(folder):
    def permit(title, rows, remark):
        return [("title", title), ("pairs", rows), ("h", "Remarks and conditions"), remark]
    ircc = "Immigration document|Copy of the client’s document|No status is conferred by this copy"
    write(folder / "permits.pdf", "authority", "Permits", [
        permit("Work permit – open", [("Name", "BEN MITHAL, Salma"), ("UCI", "0000-0001"), ("Issued at", "Montréal–Trudeau airport"),
               ("Date issued", "19 August 2018"), ("Valid until", "31 December 2020"), ("Basis", "Spouse of a full-time student")],
               "Medical examination completed. May work in the health sector. Must leave Canada by the date of expiry unless status is extended."),
        permit("Study permit", [("Name", "SAMPLAOUI, Tarek"), ("UCI", "0000-0002"), ("Issued at", "Montréal–Trudeau airport"),
               ("Date issued", "19 August 2018"), ("Valid until", "31 December 2020"), ("Institution", "Exempla College of Applied Arts, Hamilton")],
               "Programme: automotive service technician, two years, full time. Completed 26 June 2020."),
        permit("Post-graduation work permit", [("Name", "SAMPLAOUI, Tarek"), ("UCI", "0000-0002"), ("Date issued", "15 September 2020"),
               ("Valid until", "14 September 2023")], "Open work permit. This permit cannot be renewed."),
        permit("Work permit – open", [("Name", "BEN MITHAL, Salma"), ("UCI", "0000-0001"), ("Application", "W000000002, received 21 September 2020"),
               ("Date issued", "9 November 2020"), ("Valid until", "14 September 2023"), ("Basis", "Spouse of a skilled worker")],
               "May work in the health sector. Must leave Canada by 14 September 2023 unless status is extended."),
        permit("Visitor records", [("Name", "SAMPLAOUI, Adam"), ("UCI", "0000-0003"), ("First entry", "19 August 2018, Montréal–Trudeau airport"),
               ("First record", "19 August 2018 to 31 December 2020"), ("Second record", "9 November 2020 to 14 September 2023")],
               "Minor child accompanying his parents. May attend school."),
    ], head=ircc, bookmarks=["Work permit of Salma Ben Mithal, 2018", "Study permit of Tarek Samplaoui, 2018",
                             "Post-graduation work permit of Tarek Samplaoui, 2020", "Work permit of Salma Ben Mithal, 2020",
                             "Visitor records of Adam Samplaoui"])
    messages(folder / "adviser-messages.png", "Nonesuch Visa Help", [
        "28 August 2023",
        ("out", "Good morning Mr. Nonesuch. We paid the 1,900 today at your office. Our papers end on 14 September. Is it sent?", "9:41"),
        ("in", "Payment received thank you. Your extension is in the system. You have maintained status now, nothing to worry.", "10:05"),
        ("out", "Can you give us the number or the confirmation please", "10:07"),
        ("in", "They send it in a few weeks. I will forward.", "10:30"),
        "6 November 2023",
        ("out", "Still no letter. My husband’s manager asks for the proof. Please.", "18:12"),
        ("in", "Normal delay. Do not write to them, it restarts the queue.", "20:55"),
        "12 January 2024",
        ("out", "We received a letter. It says returned, fee not paid, nothing was examined. What did you do?", "16:20"),
        ("out", "Your number is not in the register of the College. Please call us.", "17:48"),
    ], size=(560, 1000))
    write(folder / "adviser-receipt.pdf", "business", "Receipt", [
        [("gap", 12), ("title", "Receipt"), ("pairs", [("Received from", "Mrs. Salma Ben Mithal"), ("Date", "28 August 2023"), ("Amount", "$1,900.00 cash"),
         ("For", "Extension of stay, family of three. All government fees included.")]), "Extension to be filed before 14 September 2023.", ("sign", "V. Nonesuch", "Adviser")],
    ], head="Nonesuch Visa Help|12 Placeholder Plaza, Hamilton|Study · Work · Visit")
    write(folder / "ircc-letters.pdf", "authority", "Letters on the extension and the restoration", [
        ["9 January 2024", "SALMA BEN MITHAL<br/>14-88 EXEMPLA ROAD, HAMILTON ON", ("pairs", [("UCI", "0000-0001"), ("Subject", "Application to change conditions or extend stay in Canada")]),
         "Dear Applicant,", "The application received on 13 September 2023 for you and two family members is <b>returned to you</b>. No fee was paid. "
         "An application without proof of payment of the fee is not complete (Immigration and Refugee Protection Regulations, sections 10 and 12). "
         "It has not been examined, and no record of it will be kept.",
         "The envelope was addressed to a representative at 12 Placeholder Plaza and came back to this office undelivered; it is now sent to your own address.",
         "Because no complete application was received before 14 September 2023, your temporary resident status ended on that day.", ("sign", "Officer CP00000", "Case processing")],
        ["21 May 2024", "SALMA BEN MITHAL", ("pairs", [("UCI", "0000-0001"), ("Application", "V000000003"), ("Subject", "Restoration of temporary resident status")]),
         "Dear Applicant,", "Your application for restoration for yourself, Tarek Samplaoui and Adam Samplaoui was received on 29 January 2024. It is <b>refused</b>.",
         "An application for restoration must be made within 90 days after status is lost. Your status ended on 14 September 2023 and the period of 90 days ended on 13 December 2023.",
         "I have read your letter about the person who was paid to extend your stay. The Regulations leave me no discretion as to the 90 days.",
         "You are without status in Canada and are asked to leave. If you do not leave, a report may be written against you.", ("sign", "Officer CP00000", "Case processing")],
    ], head="Immigration, Refugees and Citizenship Canada|Case Processing Centre|Letter to client")

    def order(name, uci, birth):
        return [("title", "Exclusion order"), ("pairs", [("Made against", name), ("UCI", uci), ("Date of birth", birth), ("Made on", "17 June 2025"), ("At", "Hamilton, Ontario")]),
                "On the basis of the report of 28 May 2025 under subsection 44(1) of the Immigration and Refugee Protection Act, and after hearing the person named, "
                "I am satisfied that the person is inadmissible under paragraph 41(a) for failing to leave Canada by the end of the period authorized for the stay, as subsection 29(2) requires.",
                "I make this exclusion order against the person. There is no right of appeal. The order came into force on the day on which it was made, <b>17 June 2025</b>.",
                "The person came to the interview when asked, gave the present address and handed over a valid passport. No condition other than reporting is imposed.",
                ("sign", "Minister’s Delegate 00000")]
    write(folder / "exclusion-orders.pdf", "authority", "Exclusion orders and notice", [
        order("BEN MITHAL, Salma", "0000-0001", "14 March 1988"), order("SAMPLAOUI, Tarek", "0000-0002", "2 September 1984"),
        order("SAMPLAOUI, Adam (minor, with his parents)", "0000-0003", "21 May 2015"),
        [("title", "Record of interview and reporting notice"), ("pairs", [("Persons", "Salma BEN MITHAL, Tarek SAMPLAOUI, Adam SAMPLAOUI"), ("Date", "3 November 2026, 10:30"),
         ("Present", "The two adults; O. Gabarit, RCIC, by telephone")]),
         "The exclusion orders of 17 June 2025 are enforceable. The family was told that removal arrangements will follow. No date of removal is set.",
         ("list", "The family reported on all eleven dates set since July 2025 and missed none.",
          "Passports valid to 5 March 2028 are held by the Agency.",
          "The adults said that they will apply for permanent residence on humanitarian and compassionate grounds in December 2026. They were told that the application does not stop removal."),
         "Next date to report: <b>Tuesday, 19 January 2027, 10:30</b>.", ("sign", "Inland Enforcement Officer 00000"), ("sign", "Salma Ben Mithal"), ("sign", "Tarek Samplaoui")],
    ], head="Canada Border Services Agency|Inland Enforcement|Copy for the person concerned")
    stand_ins.fee_receipt(folder / "fee-receipt.pdf", "SAMPLE-2026-000451", "20 November 2026", "Salma Ben Mithal", [
        ["Salma Ben Mithal", "Permanent residence, humanitarian and compassionate: processing", "$660.00"],
        ["Tarek Samplaoui", "Processing, spouse", "$660.00"], ["Adam Samplaoui", "Processing, dependent child", "$180.00"],
        ["Salma Ben Mithal", "Right of permanent residence", "$600.00"], ["Tarek Samplaoui", "Right of permanent residence", "$600.00"],
        ["Salma Ben Mithal", "Biometrics", "$85.00"], ["Tarek Samplaoui", "Biometrics", "$85.00"]], "$2,870.00")


def work_and_home(folder):
    write(folder / "employer-letter.pdf", "business", "Letter of the employer", [
        ["26 October 2026", "To whom it may concern", ("h", "Salma Ben Mithal, personal support worker, 4 March 2019 to 14 September 2023"),
         "I have been Director of Care at Exempla Lodge, a long-term care home of 96 beds in Hamilton, since 2017. I hired Salma Ben Mithal on 4 March 2019 and supervised her until her last shift on 14 September 2023, the day her work permit ended. She told us the date herself four months ahead. We asked her to stay; she said that she could not work without a permit, and she did not.",
         "She worked full time, 37.5 hours a week, on our memory-care floor, apart from parental leave from 27 January 2020 to 31 January 2021. Her wage at the end was $24.10 an hour. Her attendance record shows two sick days in 2022 and none in 2023.",
         "In the outbreak of April and May 2021, when 31 of our residents and 14 of our staff were ill, she slept in a rented room for 19 nights so as not to bring the infection home to her children, and took the floor that nobody wanted. Three families of residents who died that spring wrote to us about her by name. In December 2021 she trained nine new workers in two weeks."],
        ["What we lost when she left is easy to say: she speaks Arabic and French, and four of our residents had gone back, with their dementia, to the language of their childhood. Nobody on the floor can now talk with two of them.",
         ("h", "A position is open for her"),
         "We have had at least six personal support worker vacancies in each month since January 2024. I confirm that Exempla Lodge will employ Salma Ben Mithal full time, permanently, at $26.85 an hour with benefits from the day on which she may lawfully work. The offer has no end date.",
         "I write this letter at her request and have no interest in the outcome other than that of an employer who would like her back. I may be reached at 905 555-0134.",
         "Yours truly,", ("sign", "Joyce Modelwright, RN", "Director of Care")],
    ], head="Exempla Lodge Long-Term Care|200 Specimen Crescent, Hamilton, Ontario  L9X 9X1|905 555-0134 · care@exempla-lodge.example.org")
    years = [(2019, "24,816", "21,905", "1,132", "24 April 2020"), (2020, "22,184", "19,870", "764", "30 April 2021"), (2021, "41,930", "38,126", "4,618", "2 May 2022"),
             (2022, "45,212", "41,087", "5,203", "28 April 2023"), (2023, "33,470", "30,912", "3,044", "29 April 2024"), (2024, "0", "0", "0", "25 April 2025")]
    write(folder / "tax-notices.pdf", "bank", "Notices of assessment", [
        [("title", f"Notice of assessment – {year}"), ("pairs", [("Name", "Salma Ben Mithal"), ("Tax year", str(year)), ("Date of notice", date), ("Return filed", "On time")]),
         ("table", [["Line", "Description", "Amount"], ["15000", "Total income", f"${total}"], ["10100" if year != 2020 else "11900",
                    "of which employment income" if year != 2020 else "of which employment insurance, parental", f"${employment}" if year != 2020 else "$20,340"],
                    ["43500", "Total payable", f"${tax}"], ["", "Balance owing", "$0"]], [0.16, 0.58, 0.26]),
         "We assessed your return as filed." + (" You declared no income for the year." if total == "0" else "")]
        for year, total, employment, tax, date in years
    ], head="Tax notice|Copy of a notice to an individual")
    write(folder / "lease.pdf", "typed", "Lease", [
        [("h", "RESIDENTIAL TENANCY AGREEMENT"), "Landlord: Testbrook Properties, 1 Testbrook Avenue, Hamilton<br/>Tenants: Tarek Samplaoui and Salma Ben Mithal<br/>"
         "Rental unit: 14-88 Exempla Road, Hamilton, Ontario, a townhouse with three bedrooms", "Term: one year from 1 May 2021; from 1 May 2022 from month to month.",
         "Rent: $1,540 a month from 1 May 2021, payable on the first day of each month. Rent from 1 May 2026: $1,680.", "Occupants: the tenants and their children Adam and Yasmine.",
         "Signed at Hamilton on 12 April 2021.", ("sign", "G. Probe", "for the landlord"), ("sign", "Tarek Samplaoui"), ("sign", "Salma Ben Mithal")],
        [("h", "LETTER OF THE LANDLORD"), "2 November 2026", "Mr. Samplaoui and Mrs. Ben Mithal have rented the townhouse at 14-88 Exempla Road since 1 May 2021. In sixty-seven months the rent was never late. "
         "They repaired the back steps themselves and asked for nothing. The house has a flashing door signal and smoke alarms with lights, which we put in for their son in 2022.",
         "I live at number 12. When my husband was dying in the winter of 2024, Salma came across every evening for seven weeks to turn him and wash him, because I could not. She would take no money. I should be sorry to lose these neighbours.", ("sign", "Greta Probe", "Testbrook Properties, 905 555-0178")],
    ])
    months = ["Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026", "May 2026", "Jun 2026", "Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026"]
    rent = [1640] * 6 + [1680] * 6
    opening, rows = 16840, [["Month", "Insurance benefit", "Rent", "Household", "Sent to Gafsa", "Saved", "Balance at month’s end"]]
    extra = [640, 790, 655, 700, 745, 690, 705, 770, 720, 845, 735, 756]
    for month, r, e in zip(months, rent, extra):
        saved = 2946 - r - e - 220
        opening += saved
        rows.append([month, "$2,946", f"${r:,}", f"${e:,}", "$220", f"${saved:,}", f"${opening:,}"])
    write(folder / "household-accounts.pdf", "bank", "Joint account", [
        [("title", "Joint account – summary of twelve months"), ("pairs", [("Holders", "Tarek Samplaoui and Salma Ben Mithal"), ("Account", "ending 0000, opened 5 September 2018"), ("Period", "1 November 2025 to 31 October 2026")], 0.2),
         ("table", rows, [0.13, 0.16, 0.12, 0.14, 0.14, 0.11, 0.2]),
         f"Balance on 31 October 2026: <b>${opening:,}</b>. No overdraft, no returned payment and no loan in the period."],
        [("title", "Workplace insurance – statement of benefit"), ("pairs", [("Worker", "Tarek Samplaoui"), ("Accident", "20 February 2023, Testwell Auto Electric Ltd."), ("Benefit", "Loss of earnings, $2,946 a month"),
         ("Review", "Next review of the benefit: May 2027, after the planned operation"), ("Statement of", "15 October 2026")]),
         "The benefit is paid while the worker takes part in treatment and in the return-to-work plan in Ontario. Payment to an address outside Canada is decided case by case and needs an approved treatment provider there.",
         "Your claim includes hand therapy twice a month and the tendon transfer planned for April 2027.", ("sign", "Case manager 000")],
    ], head="Exempla Savings|Statement to the account holder", sizes=[(1, "landscape")])
    write(folder / "hand-surgeon.pdf", "clinic", "Report on the hand", [
        ["30 September 2026", ("h", "Re: Tarek Samplaoui, born 2 September 1984"),
         "I am a plastic surgeon who treats injuries of the hand. I have treated Mr. Samplaoui since 20 February 2023, when an engine slipped from a hoist and crushed his right, dominant hand at work.",
         ("table", [["Date", "Operation"], ["20 February 2023", "Fixation of three metacarpals, repair of two extensor tendons"], ["6 September 2023", "Release of scar, removal of plates"],
                    ["22 January 2025", "Release of the first web space, skin graft"], ["April 2027 (planned)", "Tendon transfer to restore the opposition of the thumb"]], [0.32, 0.68]),
         "Grip on the right is 11 kg, on the left 46 kg. He cannot hold a tool for more than a few minutes and will not return to work as an automobile electrician. He can do service advising, parts and diagnostic work, for which the insurer has retrained him (course completed on 9 October 2026, according to its plan).",
         "<b>If treatment stops.</b> Without the transfer and the twelve weeks of therapy after it the thumb will stiffen in its present position. The result that can be had in 2027 cannot be had later."],
        [("h", "Return-to-work plan"), ("pairs", [("Goal", "Automotive service adviser"), ("Course", "Parts, diagnosis and service advising, 12 January to 9 October 2026, completed"),
          ("Next step", "Operation April 2027; therapy twelve weeks; return to work from August 2027"), ("Employer", "Testwell Auto Electric Ltd. has kept a service adviser’s position for him, subject to a work permit")]),
         "Letter of the employer dated 5 October 2026, attached to the plan: “Tarek was the best diagnostician we have had. The desk is his when he may work.” – L. Testwell", ("sign", "Dr. Samuel Patternson, MD, FRCSC", "Hand surgery, Samplefield Hospital")],
    ], head="Samplefield Hospital – Hand Clinic|60 Samplefield Drive, Hamilton, Ontario|905 555-0150")
    pictures.lay_sideways(folder / "hand-surgeon.pdf", 2)


def photographs(folder):
    image, draw = room((1120, 840), (236, 222, 196), (150, 120, 92))
    draw.rectangle((80, 120, 420, 330), fill=(214, 230, 240), outline=(120, 100, 80), width=8)
    for x in range(520, 1060, 110):
        draw.rectangle((x, 160, x + 84, 250), fill=(198, 150, 110))
    figure(draw, 300, 700, 470, (84, 130, 90), SKIN, HAIR, (150, 60, 80))
    figure(draw, 640, 690, 440, (70, 90, 140), (172, 124, 92), (40, 40, 40))
    figure(draw, 860, 700, 455, (190, 120, 60), (230, 200, 172), (170, 170, 170))
    draw.rectangle((120, 560, 1010, 700), fill=(176, 178, 182))
    for x in range(180, 960, 130):
        draw.ellipse((x, 520, x + 86, 590), fill=(120, 124, 130))
        draw.ellipse((x + 10, 526, x + 76, 560), fill=(206, 122, 60))
    finish(image, folder / "photo-kitchen.jpg")

    image, draw = room((780, 1080), (206, 222, 232), (176, 150, 120))
    for i in range(4):
        draw.rectangle((60 + 170 * i, 110, 200 + 170 * i, 240), fill=[(230, 190, 90), (120, 170, 120), (200, 110, 100), (110, 140, 190)][i])
    x, y = figure(draw, 390, 960, 620, (60, 120, 170), SKIN, HAIR)
    draw.ellipse((x - 6, y - 34, x + 30, y + 2), fill=(40, 44, 52))
    draw.line((x + 10, y, x + 4, y + 56, x - 20, y + 74), fill=(40, 44, 52), width=6)
    draw.rectangle((250, 640, 530, 800), fill=(250, 250, 246), outline=(90, 90, 90), width=4)
    for i in range(5):
        draw.line((276, 672 + 24 * i, 500 - 30 * (i % 2), 672 + 24 * i), fill=(120, 120, 130), width=4)
    finish(image, folder / "photo-adam-reading.jpg", exif=pictures.telephone_data("2026:06:18 15:42:10"))

    image, draw = street((1120, 760))
    figure(draw, 330, 660, 330, (120, 80, 120), SKIN, HAIR, (60, 100, 120))
    figure(draw, 480, 650, 350, (70, 76, 90), SKIN, (30, 30, 30))
    figure(draw, 620, 660, 260, (60, 120, 170), SKIN, HAIR)
    figure(draw, 730, 662, 190, (220, 120, 140), SKIN, HAIR)
    for x in (620, 730):
        draw.rounded_rectangle((x + 26, 520, x + 56, 600), 8, fill=(210, 150, 50))
    finish(image, folder / "photo-first-day.jpg")

    image, draw = room((900, 680), (176, 168, 152), (120, 104, 88))
    draw.rectangle((560, 90, 800, 320), fill=(232, 236, 240), outline=(110, 96, 84), width=6)
    figure(draw, 300, 610, 430, (120, 110, 100), SKIN, HAIR, (196, 190, 182))
    figure(draw, 480, 612, 320, (150, 90, 100), SKIN, HAIR)
    draw.rectangle((90, 470, 820, 486), fill=(120, 90, 70))
    finish(image, folder / "photo-gafsa-grey.jpg", grey=True)


def forms(folder):
    salma = [("Family name", "BEN MITHAL"), ("Given names", "Salma"), ("Date of birth", "1988-03-14"), ("UCI", "0000-0001")]
    tarek = [("Family name", "SAMPLAOUI"), ("Given names", "Tarek"), ("Date of birth", "1984-09-02"), ("UCI", "0000-0002")]
    stand_ins.form(folder, "IMM 0008", "Generic Application Form for Canada", salma + [("Accompanying", "Tarek Samplaoui; Adam Samplaoui"), ("Not accompanying", "Ines Modeloui")], "05-2026", "salma")
    stand_ins.form(folder, "IMM 5283", "Supplementary Information – Humanitarian and Compassionate Considerations", salma, "05-2026", "salma")
    stand_ins.form(folder, "IMM 5280", "Document Checklist – Humanitarian and Compassionate Considerations", salma, "05-2026", "salma")
    stand_ins.form(folder, "IMM 5476", "Use of a Representative", salma + [("Representative", "Odile Gabarit, R000000"), ("Signed", "2 November 2026, by both")], "11-2025", "salma")
    for person, rows in (("salma", salma), ("tarek", tarek)):
        stand_ins.form(folder, "IMM 5669", "Schedule A – Background / Declaration", rows, "05-2021", person)
        stand_ins.form(folder, "IMM 5406", "Additional Family Information", rows, "04-2025", person)
