"""The evidence of samples/family-removal-order: what each page says. All of it is invented."""

import pictures
import stand_ins
from paper import HexColor, use_face, write
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


def audiogram(c, width, height):
    regular, bold, _ = use_face("noto")
    left, bottom, w, h = 46, 24, width - 120, height - 46
    c.setStrokeColor(HexColor("#c4ccd4"))
    for i in range(7):
        y = bottom + h - i * h / 6
        c.line(left, y, left + w, y)
        c.setFont(regular, 7)
        c.setFillColor(HexColor("#333333"))
        c.drawRightString(left - 5, y - 2, f"{i * 20} dB")
    for i, hertz in enumerate(["250", "500", "1000", "2000", "4000", "8000"]):
        x = left + i * w / 5
        c.line(x, bottom, x, bottom + h)
        c.drawCentredString(x, bottom - 11, f"{hertz} Hz")
    series = [("Unaided", "#a02020", [88, 94, 98, 102, 108, 112]), ("Left, with cochlear implant", "#10608a", [30, 28, 26, 28, 30, 34]), ("Right, with hearing aid", "#6a6a6a", [48, 56, 64, 72, 82, 96])]
    for k, (label, colour, levels) in enumerate(series):
        c.setStrokeColor(HexColor(colour))
        c.setFillColor(HexColor(colour))
        points = [(left + i * w / 5, bottom + h - level / 120 * h) for i, level in enumerate(levels)]
        for a, b in zip(points, points[1:]):
            c.line(*a, *b)
        for x, y in points:
            c.circle(x, y, 2.6, stroke=0, fill=1)
        c.setFont(bold, 7.4)
        c.drawString(left + 8 + 140 * k, bottom + h + 8, label)


def health_and_school(folder):
    write(folder / "hearing-clinic.pdf", "clinic", "Report of the hearing clinic", [
        ["14 October 2026", ("h", "Re: Adam Samplaoui, born 21 May 2015 – report for immigration purposes, at his parents’ request"),
         "I am a physician specialized in disorders of the ear, nose and throat (FRCSC 2004) and direct the implant programme of this clinic. I have treated Adam since 11 February 2019. This report rests on our chart, on my examination of 6 October 2026 and on the tests of the same day. I am paid by the clinic and not for this report.",
         ("h", "Diagnosis and treatment"),
         "Adam has a severe to profound sensorineural hearing loss in both ears, present from birth. He was three years and eight months old when it was found. He had no words. He was fitted with hearing aids in April 2019; on 17 March 2022 he received a cochlear implant on the left side, under provincial coverage, and he wears a hearing aid on the right.",
         "He came to spoken language late. English is the only spoken language that he has. His parents were advised in 2019 to give him one spoken language, and chose that of his school. He understands single words of Arabic and does not speak it. He also signs American Sign Language."],
        [("h", "What he needs"), ("list", "Programming of the implant twice a year by an audiologist trained on his device;", "a replacement of the external processor about every five years (next: 2027) and parts, batteries and repairs in between;",
          "auditory-verbal therapy, at present every second week;", "a teacher of the deaf and a remote microphone system at school;", "within reach, a surgical team that knows the device: in March 2024 an infection at the site was treated within a day."),
         ("h", "If care is interrupted"),
         "An implant that is not programmed drifts; one whose processor fails is silent. Adam hears nothing useful on that side without it. In my opinion six to twelve months without programming or with a broken processor at his age would set back speech that took seven years to build, and part of the loss would not be recovered, because the auditory pathway is still maturing.",
         "I wrote on 2 September 2026 to the device’s maker. It answered on 9 September that it has one service partner in Tunisia, in Tunis, which does not stock or repair Adam’s model of processor; a repair is sent to Europe and took on average eleven weeks in 2025. Gafsa is some 350 km from Tunis."],
        [("h", "Hearing test of 6 October 2026"), ("draw", 230, audiogram),
         "Speech recognition in quiet with the implant: 84 per cent of words. Without it: 0 per cent.", ("h", "Yearly cost of care"),
         ("table", [["Item", "Cost a year"], ["Programming, two visits", "$640"], ["Auditory-verbal therapy, 26 sessions", "$2,340"], ["Batteries, cables, repairs", "$480"], ["Processor, one fifth of the price of replacement", "$1,900"], ["<b>Total</b>", "<b>$5,360</b>"]], [0.7, 0.3]),
         "Since provincial coverage ended in September 2023 the clinic’s charitable fund has paid for programming and therapy; the family buys batteries and cables."],
        [("h", "Leaving school, friends and language"), "I am not an expert on schools and leave that to his teacher of the deaf. As his physician I can say this. Adam’s brain has learned to hear in English. He would arrive in a place where the language around him is one that he cannot follow by ear, where the signs used by deaf people are not his, and where his device cannot be kept working. A hearing child moved at eleven learns the new language by listening. Adam cannot.",
         "He asked me on 6 October whether “the computer in the box” (his programming file) can come along on the plane. I told him that the file can, and that the person who reads it cannot.",
         "<b>Prognosis if care goes on:</b> I expect him to finish secondary school with his peers, using spoken English and sign.", ("sign", "Dr. Imogen Vorlage, MD, FRCSC", "Medical director, cochlear implant programme"), ("small", "Enclosures in the chart: operative report of 17 March 2022; letter of the maker of 9 September 2026 (available on request).")],
    ], head="Samplefield Children’s Hearing Clinic|64 Samplefield Drive, Hamilton, Ontario  L9X 9X2|905 555-0152 · hearing@samplefield.example.org")
    write(folder / "adam-school.pdf", "school", "School records of Adam Samplaoui", [
        [("title", "Provincial report card, Grade 5 – June 2026"), ("pairs", [("Pupil", "Adam Samplaoui"), ("School", "Exempla Park Elementary School, Hamilton"), ("Days absent", "3 of 187"), ("Teacher", "Mr. D. Essai")]),
         ("table", [["Subject", "Term 1", "Term 2", "Comment"], ["Reading", "C+", "B", "Adam now reads at grade level. In Grade 2 he was two years behind."], ["Writing", "C", "C+", "Uses the past tense reliably this term."],
                    ["Mathematics", "A-", "A", "Among the first three of the class."], ["Science", "B+", "A-", "Built the class’s water filter and explained it to the juniors, in speech and sign."], ["Visual arts", "A", "A", "Draws maps of the bus lines from memory."]], [0.18, 0.1, 0.1, 0.62]),
         "Learning skills: responsibility – excellent; collaboration – good; initiative – excellent.", ("sign", "Anton Muster", "Principal")],
        [("title", "Individual education plan 2026–2027 (extract)"), ("pairs", [("Pupil", "Adam Samplaoui, Grade 6"), ("Exceptionality", "Communication – deaf and hard of hearing"), ("Reviewed", "24 September 2026, with his parents")]),
         ("table", [["Support", "How often"], ["Teacher of the deaf, withdrawal and in class", "4 hours a week"], ["Educational interpreter, American Sign Language", "10 hours a week"], ["Remote microphone system", "All lessons"], ["Captioned media, seat at the front", "All lessons"], ["Weekly lunch with the three other deaf pupils of the school", "Fridays"]], [0.66, 0.34]),
         "Goal for the year: to present to the class for five minutes in spoken English without an interpreter."],
        ["21 October 2026", ("h", "Letter of the teacher of the deaf"),
         "I am an itinerant teacher of the deaf. I have taught Adam since September 2019, when he was four, at first every day. I see him now four hours a week. I know his parents well; I am not related to them.",
         "When I met Adam he had six words and hit other children because he could not ask for anything. His mother came to my evening sign class on Tuesdays for two winters, in the second with the baby on her back. His father built a light signal for our classroom. I have taught for twenty-two years and have seen few parents do as much.",
         "He is now a boy who argues about hockey scores. He interprets for the new pupil, a girl of six who came to us without language last year. She waits for him at the door."],
        ["Adam thinks, counts, jokes and is angry in English and in American Sign Language. He cannot do any of these in Arabic. He cannot read it. I want to be exact about what a move would mean: he would not be behind at school, as another newcomer would; he would not be able to take part in it at all until he had acquired a new language without hearing it reliably. Deaf children who are cut off from their language at this age commonly withdraw, and lose school years that they do not make up.",
         "He also knows more than he was told. On 5 November 2025 he handed me a drawing of a classroom in which all the mouths were zipped shut. He said: “That is school there.”",
         "I ask the officer who reads this to weigh that his language is here.", ("sign", "Priya Namuna, M.Ed.", "Teacher of the deaf, 905 555-0161")],
    ], head="Exempla Park Elementary School|31 Park Row, Hamilton, Ontario  L9X 9X3|905 555-0160")
    write(folder / "yasmine-school.pdf", "school", "School and health of Yasmine Samplaoui", [
        ["28 October 2026", ("h", "Yasmine Samplaoui, born 11 February 2020 – Grade 1"),
         "Yasmine has been at our school since junior kindergarten in September 2024. She is in my Grade 1 class, a lively child who learns quickly and reads simple books in English. She speaks English with everyone at school. Her mother tells me that she answers in English when she is spoken to in Arabic, and that is what I see at the gate.",
         "What sets her apart is her brother. Yasmine learned sign before she could speak, and she is his ears in the schoolyard: she taps his arm when the bell rings and repeats what the others shout. If he is ill she asks three times who will tell him things at home. They walk in together each day.",
         "Since October last year she has been afraid that her parents will be “taken when I am at school”. She keeps her coat on in class on the days on which they have to report. Our social worker has seen her five times since January 2026.",
         "Her attendance is regular and her parents come to every meeting.", ("sign", "Claire Essai", "Teacher, Grade 1"), ("sign", "Anton Muster", "Principal")],
        ["9 November 2026", ("h", "Note of the school social worker"),
         "I have met Yasmine six times (14 January, 11 February, 8 April, 27 May, 23 September and 4 November 2026). She has trouble falling asleep and wakes to check that her parents are there. She does not know that she is a citizen and her brother is not; she knows that “there is a paper about us”. She says that she will go where Adam goes.",
         "In my opinion her distress is tied to the fear of separation and has grown with each reporting date. A parting from either parent or from her brother would in my view harm a child of six with this pattern; it is the event that she dreads.", ("sign", "Noor Beispiel, MSW, RSW", "School social worker, 905 555-0163")],
    ], head="Exempla Park Elementary School|31 Park Row, Hamilton, Ontario  L9X 9X3|905 555-0160")


def ines(folder):
    write(folder / "ines-letter.pdf", "personal", "Lettre d’Ines", [
        ["Gafsa, le 18 octobre 2026", "À la personne qui décidera,",
         "Je m’appelle Ines Modeloui. J’ai dix-sept ans et je suis en troisième année secondaire, section sciences expérimentales. Ma mère est Salma Ben Mithal. J’habite à Gafsa chez ma grand-mère Fatma, qui a soixante-treize ans et qui ne voit presque plus.",
         "Quand ma mère est partie en 2018, mon père a refusé de signer pour moi. J’avais neuf ans. Il s’est remarié à Sousse et je ne l’ai pas vu depuis l’été 2021. Maman m’appelle tous les soirs à neuf heures, même quand elle travaillait de nuit. C’est elle qui m’aide pour le français et qui connaît mes notes avant ma grand-mère.",
         "L’argent qu’elle envoie paie le loyer, les gouttes de ma grand-mère et mes cours de physique. Ma grand-mère touche 210 dinars par mois. Sans ma mère nous ne pouvons pas rester dans cet appartement.",
         "On me demande si je voudrais qu’elle rentre. Bien sûr que je voudrais la voir. Mais si elle rentre, ils seront six dans nos deux pièces, Tarek ne pourra pas travailler avec sa main, et Adam n’aura plus d’école. Je connais Adam par l’écran : j’ai appris vingt signes pour lui. Je ne veux pas que ma mère revienne pour moi et que mon frère perde sa voix.",
         "Je voudrais un jour la rejoindre, et étudier pour devenir audiologiste.", ("sign", "Ines Modeloui")],
    ])
    transfers = [["Date", "Receiver", "Sent", "Date", "Receiver", "Sent"]]
    months = ["Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026", "May 2026", "Jun 2026", "Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026"]
    for a, b in zip(months[:6], months[6:]):
        transfers.append([f"3 {a}", "Fatma Tajriba", "$220.00", f"3 {b}", "Fatma Tajriba", "$220.00"])
    write(folder / "ines-transfers.pdf", "bank", "Transfers to Gafsa", [
        [("title", "Transfers sent – 1 November 2018 to 31 October 2026"), ("pairs", [("Sender", "Salma Ben Mithal"), ("Receiver", "Fatma Tajriba, Gafsa, Tunisia"), ("Number of transfers", "96, one in each month"), ("Total sent", "$18,240.00")]),
         ("h", "The last twelve months"), ("table", transfers, [0.15, 0.2, 0.15, 0.15, 0.2, 0.15]), "No transfer was returned."],
    ], head="Exempla Transfers|Statement to the sender")
    messages(folder / "ines-messages.png", "Ines ♥", [
        "14 septembre 2026",
        ("in", "maman j’ai eu 16 en physique !!", "20:58"),
        ("out", "Bravo ma fille ! Je le dis à Adam. Et les gouttes de Mamie, tu as trouvé ?", "21:00"),
        ("in", "Pas à Gafsa. La pharmacie dit peut-être à Sfax la semaine prochaine", "21:01"),
        ("out", "Je demande à ta tante de regarder à Tunis. Ne la laisse pas sauter un soir.", "21:03"),
        ("in", "elle ne voit plus l’escalier le soir, je descends avec elle", "21:04"),
        ("in", "Adam m’a envoyé un signe, c’est quoi ?", "21:06"),
        ("out", "C’est « sœur ».", "21:07"),
    ], size=(560, 760), accent=(90, 60, 120))


def community(folder):
    write(folder / "aunt-declaration.pdf", "law", "Statutory declaration of Rim Samplaoui", [
        [("gap", 6), ("centre", "STATUTORY DECLARATION"), "CANADA, Province of Ontario, City of Hamilton", "I, Rim Samplaoui, of 41 Specimen Street, Hamilton, seamstress, solemnly declare that:",
         "1. I was born on 27 April 1968 in Gafsa. I have lived in Hamilton since 1996 and have been a citizen of Canada since 2001. Tarek Samplaoui is the son of my late brother. I have no children. He and his family are the only relatives that I have in Canada.",
         "2. I met the family at the airport on 19 August 2018. They lived with me until the end of September 2018, and have had Sunday dinner with me ever since.",
         "3. In April 2025 I had a stroke. Salma came to the hospital every day, and for the five weeks after it I lived in her living room. She does my pills on Sundays and comes with me to the doctor, because I mix up what I am told. My left arm has stayed weak and I no longer drive.",
         "4. I lent nothing and they asked for nothing. When their permits ended I offered money. Tarek said they had savings and would ask when they were gone."],
        ["5. If the family has to leave, I undertake to go on paying for the batteries and cables of Adam’s implant as long as I can. I know that it will not be enough, since the parts cannot be had there.",
         "6. If they may stay, I have put in writing that they may live in the upper floor of my house without rent, should it be needed, until Tarek and Salma both work. The house is paid for.",
         "7. I am afraid of what becomes of Yasmine. She has asked me whether she could live with me. I love her, and I cannot raise a child of six with one arm.",
         "And I make this solemn declaration conscientiously believing it to be true, and knowing that it is of the same force and effect as if made under oath.",
         "Declared before me at Hamilton, Ontario, on 29 October 2026.", ("sign", "Rim Samplaoui"), ("sign", "A. Commissioner", "A commissioner for taking affidavits"), ("stamp", "COMMISSIONER|Ontario")],
    ])
    write(folder / "kitchen-letter.pdf", "personal", "Letter of the community kitchen", [
        ["<b>Table d’Essai Community Kitchen</b><br/>9 Trial Lane, Hamilton · 905 555-0170", "27 October 2026", "To the officer:",
         "I have run this kitchen for fourteen years. We serve about 140 hot meals on each of four evenings a week. Salma Ben Mithal came to us on 16 October 2023, a month after she lost the right to work, and said that she was used to being on her feet and could not sit at home. She has been here on Mondays and Thursdays ever since: 1,190 hours by our sign-in book up to last week.",
         "She does not just ladle soup. In the first winter she noticed that nobody ate the lentils because many of our elders cannot chew, and rewrote the menu. She runs the table where people are shown how to fill in forms, in three languages. In February 2025 she saw before any of us that a guest was sliding into a diabetic coma, and stayed on the floor with him until the ambulance came.",
         "She told me on the first day how her papers stand. She has never asked for a meal, and when I once packed leftovers for the children she wrote them down in the book as bought, and paid.",
         "Her husband mends our dishwasher with one good hand. The boy Adam has taught eleven of our volunteers to sign “thank you”, and the guests now do it too.",
         "I am a Canadian citizen and no relation of theirs. I ask for nothing for the kitchen. I write because this town is better kept with them in it.", ("sign", "Winston Trialby", "Coordinator; copy of identification on file")],
    ])


def country(path):
    head = "Exempla Observatory on Regional Services|Tunisia: the interior governorates · May 2026"
    write(path, "report", "Tunisia: care, school and work in the interior governorates", [
        [("gap", 90), ("title", "Tunisia: care, school and work in the interior governorates"), ("h", "Country report 26/04, May 2026"), ("gap", 20),
         "A survey of what public services reach households in Gafsa, Kasserine, Sidi Bouzid and Tozeur",
         ("gap", 40), ("table", [["Part", "Page"], ["1  Hearing care and other specialized medicine", "2"], ["2  Schooling of deaf children", "3"], ["3  Medicines and hospitals", "4"], ["4  Work and prices", "5"], ["5  Method and sources", "6"]], [0.85, 0.15]),
         ("gap", 120), ("small", "Passages with a yellow ground were marked by the applicant’s representative.")],
        [("h", "1  Hearing care and other specialized medicine"),
         ("just", "Specialized medicine in Tunisia is concentrated along the coast. Of the audiologists whom we could count in the public registers, more than nine in ten practise in Greater Tunis, Sousse, Monastir and Sfax."),
         ("mark", "In the four governorates surveyed we found no centre that programs cochlear implants. Families from Gafsa travel to Tunis, a journey of five to six hours each way, and the mean wait for an appointment was four months in 2025."),
         ("mark", "Replacement of a processor after the first five years is in practice left to families. Eleven of the nineteen implanted children whom our team followed in the interior had been without a working device for three months or more in the two years before the survey; six had stopped using it altogether."),
         ("just", "Public insurance contributes to a first implant for children below the age of five. Children implanted abroad are outside the programme, and the range of devices that the programme services is limited to two models."),
         ("just", "Therapists who train listening and speech work in Arabic and, in private practice, in French. We found none who works in English.")],
        [("h", "2  Schooling of deaf children"),
         ("just", "Inclusive schooling is the policy on paper. In practice deaf children attend centres run by associations under contract with the State. Ten of the thirteen centres for deaf pupils with a primary cycle are on the coast or in the capital."),
         ("mark", "In Gafsa one association runs a day centre with 46 places. It takes pupils up to the age of twelve. There is no secondary cycle for deaf pupils in the governorate, and none of the ordinary schools that answered us (31 of 40) employs an interpreter or a teacher of the deaf."),
         ("just", "Teaching is in Tunisian Sign Language, lip-reading of Arabic and written Arabic. Tunisian Sign Language has its own history and is not mutually intelligible with American Sign Language."),
         ("mark", "Teachers described pupils who arrive after the age of nine without Arabic as “present and absent”: they sit in class, and are enrolled, and do not follow. Of the seven such pupils whom we could trace over three years, five had left school before the age of fourteen."),
         ("just", "Parents spoke of stigma. A deaf child is widely taken to be unable to learn, and several mothers had been advised to keep the child at home.")],
        [("h", "3  Medicines and hospitals"),
         ("just", "Shortages of medicines have been reported every year since 2022 and fall hardest on the interior, which is supplied last. In the week of our survey 41 of 120 common preparations could not be bought in the town of Gafsa, among them eye drops against glaucoma."),
         ("mark", "Reconstructive surgery of the hand is done in Tunis, Sousse and Sfax. Occupational therapy for the hand after such operations was available in none of the four governorates."),
         ("just", "The regional hospital of Gafsa has posts for eleven specialists in surgery and anaesthesia; four were filled in March 2026. Patients who can pay go to private clinics in Sfax, some 200 km away.")],
        [("h", "4  Work and prices"),
         ("mark", "Unemployment in the governorate of Gafsa stood at about one in four in 2025, and among women at more than one in three. Employers in care and nursing told us that they do not hire assistants above the age of thirty-five, since the public competitions from which private clinics take their lists close at that age."),
         ("just", "A household of five needed about 1,900 dinars a month in 2025 for rent, food, transport and school. The pay of a nursing assistant, where a post was to be had, was 650 to 780 dinars."),
         ("mark", "Persons with a lasting impairment of a hand or leg were almost wholly outside regular employment. The legal quota for disabled workers was met by three of the sixty enterprises that answered."),
         ("just", "Those who return after long years abroad find that experience gained abroad carries little weight in public competitions, and that networks through which work is found have gone.")],
        [("h", "5  Method and sources"),
         ("just", "The survey was made between January and April 2026 by a team of five. It rests on 212 household interviews, on questionnaires to 40 schools, 26 clinics and 120 pharmacies, on the public registers of the professions, and on published statistics up to December 2025. Figures on small groups are given as counts and not as rates."),
         ("just", "The Observatory takes no position on migration and was not asked by anyone to write this report for a proceeding."),
         ("h", "Limits"), ("just", "The number of implanted children is small, and families whose children stopped using the device may have been easier to find. Schools that did not answer may differ from those that did."),
         ("sign", "Dr. Amel Echantillon", "Editor, Exempla Observatory")],
    ], head=head, sizes=[(i, "a4") for i in range(1, 7)])


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
