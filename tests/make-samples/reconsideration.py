"""The evidence of samples/reconsideration: what each page says. All of it is invented."""

import pictures
import stand_ins
from paper import write
from pictures import figure, finish, font, room

DOCUMENTS = [("01_submissions_2025-02-28.pdf", "9 pages"), ("02_declaration_Grace_Nhweso.pdf", "4 pages"), ("03_declaration_Abena_Nhweso.pdf", "3 pages"),
             ("04_nursery_school_letter_2025-02-14.pdf", "1 page"), ("05_asthma_clinic_letter_2025-02-20.pdf", "1 page"), ("06_death_certificates_Kumasi.pdf", "2 pages"),
             ("07_photographs.pdf", "6 pages"), ("08_IMM5283.pdf", "8 pages")]


def make(out):
    evidence = out / "evidence"
    decision(evidence / "decision-letter.pdf")
    portal(evidence / "portal-confirmation.png")
    filed_before(evidence)
    new_evidence(evidence)
    picture(evidence / "photo-nursery-gate.jpg")
    rows = [("Family name", "NHWESO"), ("Given names", "Grace Akosua"), ("Date of birth", "1966-02-20"), ("UCI", "0000-0021")]
    stand_ins.form(out / "forms", "IMM 5476", "Use of a Representative", rows + [("Representative", "Eleanor Specimen, barrister and solicitor"), ("Signed", "20 November 2026, by both")], "11-2025", "grace")


def decision(path):
    write(path, "authority", "Decision of 12 November 2026", [
        ["12 November 2026", "GRACE AKOSUA NHWESO<br/>3-510 SPECIMEN AVENUE, WINNIPEG MB", ("pairs", [("UCI", "0000-0021"), ("Application", "E000000021"), ("Subject", "Application for permanent residence from within Canada – humanitarian and compassionate considerations")]),
         "Dear Ms. Nhweso,", "Your application received on 5 March 2025 has been assessed under subsection 25(1) of the Immigration and Refugee Protection Act. I have decided that the humanitarian and compassionate considerations do not justify an exemption. <b>Your application is refused.</b>",
         "My reasons are attached. You have no status in Canada and are asked to leave.", ("sign", "Officer HC00000")],
        [("h", "Reasons for decision"), ("pairs", [("Applicant", "NHWESO, Grace Akosua, born 20 February 1966, citizen of Ghana"), ("Documents", "Forms; submissions of 28 February 2025; documents 01 to 08 as listed in the portal")]),
         ("h", "Background"), "The applicant came to Canada as a visitor on 12 September 2021 for the birth of her granddaughter Esi, a citizen of Canada, now five years old. Her stay was extended three times, until 10 March 2025. A fourth extension, asked for on 24 February 2025, was refused on 17 June 2025.",
         ("h", "Establishment"), "The applicant attends church and has taken English classes. This is commendable, but is not more than would be expected."],
        [("h", "Family and best interests of the child"), "The applicant lives with her daughter and granddaughter. Her daughter drives a city bus, in shifts that begin at 04:40 or end at 01:20.",
         "The applicant states that she looks after the child before and after nursery school and at night. I have little evidence before me, other than the statements of the applicant and her daughter, that she in fact provides this care. There are no letters from the nursery school or from a medical professional.",
         "The child has a parent in Canada who is able to care for her. Day care is available in Winnipeg. I find that the child would adapt to the applicant’s departure and would not suffer hardship beyond that which any grandchild experiences on parting from a grandparent."],
        [("h", "Return to Ghana"), "The applicant lived in Kumasi until the age of fifty-five. She has two brothers and a sister in Kumasi who can be expected to receive her and help her to settle again.",
         ("h", "Conclusion"), "I have considered all of the above. I am not satisfied that the hardship of returning to Ghana and applying from there would be unusual and undeserved or disproportionate. The applicant has therefore not met the test for an exemption, and it is not necessary to weigh the remaining factors further.",
         "The application is refused.", ("sign", "Officer HC00000", "12 November 2026; sent to the account on 18 November 2026")],
    ], head="Immigration, Refugees and Citizenship Canada|Humanitarian Migration|Decision and reasons")


def portal(path):
    from PIL import Image, ImageDraw
    image = Image.new("RGB", (1000, 860), (255, 255, 255))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 1000, 70), fill=(38, 55, 74))
    draw.text((34, 22), "Your account – application submitted", font=font("DejaVuSans-Bold.ttf", 22), fill="white")
    draw.text((34, 100), "Application E000000021 · NHWESO, Grace Akosua · submitted 5 March 2025, 14:07", font=font("DejaVuSans.ttf", 19), fill=(30, 30, 30))
    draw.text((34, 140), "Documents that you gave us", font=font("DejaVuSans-Bold.ttf", 19), fill=(30, 30, 30))
    for i, (name, pages) in enumerate(DOCUMENTS):
        y = 180 + 66 * i
        draw.rectangle((34, y, 966, y + 58), outline=(200, 204, 210), fill=(246, 247, 249))
        draw.text((54, y + 18), name, font=font("DejaVuSansMono.ttf", 18), fill=(30, 30, 30))
        draw.text((780, y + 19), pages, font=font("DejaVuSans.ttf", 16), fill=(90, 90, 90), anchor="ra")
        draw.text((946, y + 19), "✓ received", font=font("DejaVuSans-Bold.ttf", 16), fill=(30, 110, 60), anchor="ra")
    draw.text((34, 730), "Fees paid: 5 March 2025. We will contact you through this account.", font=font("DejaVuSans.ttf", 17), fill=(60, 60, 60))
    draw.text((500, 842), pictures.DISCLAIMER, font=font("DejaVuSans.ttf", 13), fill=(120, 120, 120), anchor="mm")
    path.parent.mkdir(parents=True, exist_ok=True)
    image.quantize(32, dither=Image.Dither.NONE).save(path, "PNG", optimize=True)


def filed_before(folder):
    write(folder / "nursery-letter.pdf", "school", "Letter of the nursery school", [
        ["14 February 2025", ("h", "Esi Muster, born 3 October 2021"), "Esi has been with us since September 2024. I am her group’s teacher. I was asked by her mother to write down who brings her and who fetches her, and have taken it from our door book.",
         ("table", [["September 2024 to January 2025", "Days"], ["Days on which Esi was here", "94"], ["Brought by her grandmother, Mrs. Nhweso", "91"], ["Fetched by her grandmother", "93"], ["Brought or fetched by her mother", "4"]], [0.7, 0.3]),
         "Mrs. Nhweso comes on foot, in all weathers. She knows the inhaler better than we do, and showed two of us how to use the spacer.",
         "On 21 November 2024 Esi had an attack in the yard. We called the mother, who was driving and could not answer, and the grandmother, who was here in six minutes and went with her in the ambulance.",
         "When Esi is tired she calls for “Nana”. At the time of family drawings she drew three persons of the same size.", "I know both women from the door only and am not related to them.", ("sign", "Marguerite Échantillon", "Early childhood educator, 204 555-0166")],
    ], head="Trial Street Nursery School|77 Trial Street, Winnipeg, Manitoba|204 555-0165")
    write(folder / "asthma-clinic-letter.pdf", "clinic", "Letter of the asthma clinic", [
        ["20 February 2025", ("h", "Re: Esi Muster, born 3 October 2021"), "I have treated Esi for severe persistent asthma since March 2023. She was admitted twice, from 2 to 6 December 2023 and from 21 to 23 November 2024.",
         "The plan asks an adult who knows it to measure, dose and watch, morning and evening and in the second half of the night, when most of her attacks begin.",
         "At our clinic this adult is her grandmother. She came to 11 of 12 visits, six times without the mother, who was at work. Our nurse taught her the plan over three sessions and has signed her off on it. The mother is signed off too, but works at the hours at which the plan asks for somebody.",
         "If the grandmother were not there at night and no one trained took her place, I would expect further admissions. Night care of this kind is not offered by any day care of which I know.", ("sign", "Dr. Kofi Modellmann, MD, FRCPC", "Paediatric respirology")],
    ], head="Specimen Children’s Asthma Clinic|12 Specimen Way, Winnipeg, Manitoba|204 555-0151")
    write(folder / "death-certificates.pdf", "law", "Death certificates", [
        [("gap", 20), ("title", "Certified copy of entry of death"), ("pairs", [("Name of deceased", "Kwabena NHWESO"), ("Date of death", "9 May 2016"), ("Place", "Kumasi"), ("Age", "58"), ("Informant", "Grace Akosua Nhweso, sister")]), ("stamp", "REGISTRY|Kumasi")],
        [("title", "Certified copy of entry of death"), ("pairs", [("Name of deceased", "Ama NHWESO"), ("Date of death", "30 January 2022"), ("Place", "Kumasi"), ("Age", "61"), ("Informant", "Yaw Nhweso, brother")]), ("stamp", "REGISTRY|Kumasi")],
        [("title", "Extract of the form IMM 5283, as filed on 5 March 2025"), ("pairs", [("Applicant", "Grace Akosua Nhweso, born 20 February 1966"),
         ("Relatives in the country of origin", "One brother, Yaw Nhweso, 77, a widower. He is frail and has lived with his daughter’s family in Tamale since 2023. My brother Kwabena died in 2016 and my sister Ama in 2022 (certificates enclosed). No other relatives."),
         ("Where would you live if you returned?", "I have no house. The family house was sold in 2022 after my sister’s death.")])],
    ], head="Registry of births and deaths|Kumasi, Ghana")


def new_evidence(folder):
    write(folder / "neurologist-report.pdf", "clinic", "Report of the neurologist", [
        ["10 November 2026", ("h", "Re: Abena Nhweso, born 11 May 1992"), "I am a neurologist (FRCPC 2011). Ms. Nhweso was referred to me on 2 October 2026 after she lost the sight of her left eye for nine days. I examined her on 15 October; magnetic resonance imaging was done on 29 October. I gave her the diagnosis on 10 November 2026.",
         ("h", "Diagnosis"), "<b>Multiple sclerosis, relapsing-remitting</b>, with active lesions. There were no earlier signs that would have led anyone to look for it.",
         ("h", "What follows"), ("list", "She may not drive a bus. I am bound to report this and did so on 10 November 2026.", "Treatment by infusion starts on 7 December 2026 and continues every six months.", "Relapses cannot be foreseen. In a relapse she may for days or weeks be unable to see, walk safely or lift a child.")],
        [("h", "Care of her child"), "Ms. Nhweso tells me that she has a daughter of five with severe asthma and that her mother does the nights. I have met the mother, who came to both visits. From the side of neurology I can say that Ms. Nhweso must not be the only adult in the house on whom a sick child depends, above all at night.",
         "Heat, exhaustion and strain make relapses more likely.",
         ("h", "Outlook"), "With early treatment many patients remain independent for years. The first two years decide much. It would be harmful if in this time she lost the one person who carries the household.", ("sign", "Dr. Ingrid Bozza, MD, FRCPC", "Neurologist")],
    ], head="Specimen Neurology Associates|20 Specimen Way, Winnipeg, Manitoba|204 555-0153")
    write(folder / "abena-declaration.pdf", "law", "Statutory declaration of Abena Nhweso", [
        [("gap", 4), ("centre", "STATUTORY DECLARATION"), "CANADA, Province of Manitoba, City of Winnipeg", "I, Abena Nhweso, bus operator, solemnly declare that:",
         "1. I was born in Kumasi on 11 May 1992. I have been a permanent resident since 2016 and a citizen of Canada since 2021. I am the only child of Grace Akosua Nhweso and the mother of Esi Muster, born in Winnipeg on 3 October 2021.",
         "2. Esi’s father left us in June 2023. He lives in another province, pays nothing, and has not seen her since.",
         "3. On 10 November 2026 Dr. Bozza told me that I have multiple sclerosis. On 12 November, two days later, my mother was refused. I read the refusal on 18 November in the account.",
         "4. I am off the bus since 10 November. My employer has offered me the dispatch desk from February, in shifts by day and by night."],
        ["5. My mother gets up at two and at five every night to measure Esi. I hear the machine. If she goes I do not know who is to hear it when I cannot get up.",
         "6. I could not have told the officer any of this before. I did not know it. I went to the doctor for the first time about my eye on 28 September 2026.",
         "7. My uncle Yaw is seventy-nine and is himself looked after, in Tamale. Uncle Kwabena and Auntie Ama are dead; we sent their certificates with the application. There is nobody in Kumasi.",
         "And I make this solemn declaration conscientiously believing it to be true, and knowing that it is of the same force and effect as if made under oath.",
         "Declared before me at Winnipeg, Manitoba, on 21 November 2026.", ("sign", "Abena Nhweso"), ("sign", "A. Commissioner", "A commissioner for oaths"), ("stamp", "COMMISSIONER|Manitoba")],
    ])


def picture(path):
    image, draw = room((1000, 740), (206, 216, 226), (232, 236, 240), 0.66)
    for x in range(40, 1000, 60):
        draw.rectangle((x, 260, x + 12, 520), fill=(120, 96, 70))
    draw.rectangle((30, 300, 980, 316), fill=(120, 96, 70))
    figure(draw, 420, 690, 430, (120, 60, 110), (120, 82, 60), (60, 50, 50), (200, 150, 60))
    figure(draw, 580, 690, 240, (220, 90, 70), (132, 92, 68), (30, 24, 22))
    draw.line((486, 520, 540, 600), fill=(120, 82, 60), width=14)
    finish(image, path, grey=True)
