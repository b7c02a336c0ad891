"""The evidence of samples/deferral: what each page says. All of it is invented."""

import stand_ins
from paper import write


def make(out):
    evidence = out / "evidence"
    removal(evidence)
    family(evidence)
    rows = [("Family name", "PROBADO"), ("Given names", "Ramon Javier"), ("Date of birth", "1984-08-19"), ("UCI", "0000-0044")]
    stand_ins.form(out / "forms", "IMM 5476", "Use of a Representative", rows + [("Representative", "Ines Vorlage, RCIC R000000"), ("Signed", "27 November 2026, by both")], "11-2025", "ramon")


def removal(folder):
    write(folder / "direction-to-report.pdf", "authority", "Direction to report", [
        ["24 November 2026", "RAMON JAVIER PROBADO", ("pairs", [("UCI", "0000-0044"), ("Order", "Exclusion order of 3 February 2026, in force since 3 February 2026"), ("Report on", "Friday, 18 December 2026, 13:30"), ("Report at", "Toronto Pearson International Airport, Terminal 1, departures"), ("Destination", "Manila")]),
         "You are directed to report on the day, at the hour and at the place above for your removal from Canada. One ticket has been bought for you. Failure to report may lead to a warrant for your arrest.",
         ("sign", "Inland Enforcement Officer 00000")],
    ], head="Canada Border Services Agency (stand-in)|Inland enforcement|Greater Toronto Area")
    write(folder / "exclusion-order.pdf", "authority", "Exclusion order", [
        [("pairs", [("Concerning", "PROBADO, Ramon Javier, born 19 August 1984, citizen of the Philippines"), ("Order", "Exclusion order"), ("Made on", "3 February 2026"), ("Ground", "Remained in Canada beyond the authorized stay")]),
         "The order came into force on the day on which it was made.", ("sign", "Minister’s Delegate 00000")],
    ], head="Canada Border Services Agency (stand-in)|Removal order")
    write(folder / "acknowledgement.pdf", "authority", "Acknowledgement of receipt", [
        ["12 March 2026", ("pairs", [("Applicant", "PROBADO, Ramon Javier"), ("UCI", "0000-0044"), ("Application", "E000000044"), ("Received on", "9 March 2026"), ("Subject", "Application for permanent residence from within Canada – humanitarian and compassionate considerations")]),
         "We have received your application and the fee. It is waiting to be assessed. Filing this application does not delay removal from Canada."],
    ], head="Immigration, Refugees and Citizenship Canada (stand-in)|Humanitarian Migration")


def family(folder):
    write(folder / "surgeon-letter.pdf", "clinic", "Letter of the children’s heart surgeon", [
        ["20 November 2026", ("h", "Re: Mateo Probado, born 2 June 2019"), "Mateo is seven. He was born with a narrowing of the aorta that was widened in 2019 and has narrowed again. He will be operated on at this hospital on <b>12 January 2027</b>. The date cannot be moved forward.",
         "He will be in hospital for about eight days and at home for six weeks, during which an adult who has been trained must watch his blood pressure twice a day and lift him as he may not lift himself."],
        ["Both parents were offered the training. The father, Mr. Ramon Probado, has taken it: four evenings in October and November 2026. The mother works nights as a cleaner and has not been able to come.",
         "We plan the last visit of this course of treatment for <b>12 March 2027</b>. If all goes well Mateo may then go to school without anyone beside him.",
         ("sign", "Dr. Oriane Exemplaire, MD, FRCSC", "Paediatric cardiac surgery")],
    ], head="Specimen Hospital for Children|1 Specimen Place, Toronto, Ontario|416 555-0190")
    write(folder / "mother-declaration.pdf", "law", "Statutory declaration of Liezl Muestra", [
        [("gap", 4), ("centre", "STATUTORY DECLARATION"), "CANADA, Province of Ontario, City of Toronto", "I, Liezl Muestra, cleaner, solemnly declare that:",
         "1. I am a permanent resident of Canada and the mother of Mateo Probado, born in Toronto on 2 June 2019, a citizen of Canada. Ramon Probado is his father. The three of us live together.",
         "2. I clean offices from ten at night to six in the morning, five nights a week. Ramon is with Mateo at night and in the morning.",
         "3. Ramon took the training at the hospital. I could not. My employer has told me that I may take the week of the operation, and the two weeks from 1 March 2027 on, and no more."],
        ["4. I have asked my sister in Calgary. She can come from 15 March 2027 for three months.",
         "5. Ramon has bought a ticket to Manila for 20 March 2027, with his own money, and will go.",
         "And I make this solemn declaration conscientiously believing it to be true, and knowing that it is of the same force and effect as if made under oath.",
         "Declared before me at Toronto, Ontario, on 26 November 2026.", ("sign", "Liezl Muestra"), ("sign", "A. Commissioner", "A commissioner for oaths"), ("stamp", "COMMISSIONER|Ontario")],
    ])
    write(folder / "ticket.pdf", "bank", "Electronic ticket", [
        [("pairs", [("Passenger", "PROBADO/RAMON JAVIER"), ("From", "Toronto Pearson"), ("To", "Manila"), ("Departure", "20 March 2027, 22:10"), ("Paid", "CAD 1,180.00 on 25 November 2026"), ("Status", "Confirmed, not refundable")])],
    ], head="Specimen Airways|Ticket and receipt")
