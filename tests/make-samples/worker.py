"""The evidence of samples/worker-refused-claim: what each page says. All of it is invented."""

import stand_ins
from paper import HexColor, use_face, write
from pictures import figure, finish, room, street


def make(out):
    evidence = out / "evidence"
    identity(evidence)
    decisions(evidence)
    work(evidence)
    health(evidence / "psychological-report.pdf")
    community(evidence)
    country(evidence / "country-report.pdf")
    photographs(evidence)
    forms(out / "forms")


def identity(folder):
    write(folder / "passport.pdf", "authority", "Passport", [
        [("centre", "REPÚBLICA DE COLOMBIA / REPUBLIC OF COLOMBIA"), ("title", "PASAPORTE / PASSPORT"),
         ("pairs", [("Passport no.", "XX000001"), ("Apellidos / Surname", "EJEMPLAR PRUEBA"), ("Nombres / Given names", "MATEO"), ("Nacionalidad / Nationality", "Colombian"),
                    ("Date of birth", "23 JUL 1992"), ("Place of birth", "PALMIRA"), ("Sex", "M"), ("Date of issue", "12 MAY 2021"), ("Date of expiry", "11 MAY 2031")]),
         ("small", "P&lt;COLEJEMPLAR&lt;PRUEBA&lt;&lt;MATEO&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;<br/>XX000001&lt;0COL&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;00"),
         "The original was handed to the Canada Border Services Agency on 24 November 2021. This copy comes from the claim’s file.", ("stamp", "COPY|from the file")],
    ])
    write(folder / "police-certificate-original.pdf", "typed", "Certificado de antecedentes", [
        [("h", "CERTIFICADO DE ANTECEDENTES JUDICIALES"), "Consulta en línea – República de Colombia", "Fecha de la consulta: 6 de octubre de 2026, 10:14",
         "Apellidos y nombres: EJEMPLAR PRUEBA MATEO<br/>Documento de identidad: 0.000.000.001", ("gap", 6),
         "NO TIENE ASUNTOS PENDIENTES CON LAS AUTORIDADES JUDICIALES", "El presente certificado se expide conforme a la consulta realizada por el interesado.", ("stamp", "CONSULTA|EN LÍNEA"),
         "Certified true copy of the print from the web page – 8 October 2026 – T. Przykład, barrister and solicitor"],
    ])
    write(folder / "police-certificate-translation.pdf", "typed", "Translation of the certificate", [
        ["TRANSLATION FROM SPANISH", ("h", "CERTIFICATE OF JUDICIAL RECORD"), "Online query – Republic of Colombia", "Date of the query: 6 October 2026, 10:14",
         "Surnames and given names: EJEMPLAR PRUEBA MATEO<br/>Identity document: 0.000.000.001", "HAS NO MATTERS PENDING WITH THE JUDICIAL AUTHORITIES",
         "This certificate is issued according to the query made by the person concerned.", "[Stamp: ONLINE QUERY]<br/>[In English: Certified true copy of the print from the web page – 8 October 2026 – T. Przykład, barrister and solicitor]",
         ("gap", 8), "I am a certified translator, Spanish to English, and a member in good standing of the Sample Association of Certified Translators of Ontario, number 0000. The translation is complete and accurate. I am not related to the person concerned.",
         "12 October 2026", ("sign", "Beatriz Traslado, C. Tran.", "Certified translator no. 0000"), ("stamp", "CERTIFIED|TRANSLATOR|0000")],
    ])


def decisions(folder):
    write(folder / "board-and-court.pdf", "law", "Decisions on the claim", [
        [("pairs", [("Division", "Refugee Protection Division"), ("File", "TC1-00000"), ("Claimant", "Mateo EJEMPLAR PRUEBA"), ("Heard", "21 March 2023, by videoconference"), ("Decision", "18 April 2023"), ("Sent", "27 April 2023")]),
         ("h", "Reasons for decision (extract)"),
         "[4] The claimant kept a hardware shop in Palmira with his brother Andrés. From January 2020 men who said that they spoke for an armed group demanded money each month. The brothers paid. In July 2021 they stopped paying. On 14 August 2021 Andrés left the shop to make a delivery and did not come back.",
         "[9] The claimant gave his evidence in a direct way, without embellishment. <b>I find him credible. I accept that his brother disappeared on 14 August 2021, that the claimant searched for him for ten weeks, and that he was twice told by telephone to stop looking.</b>"],
        ["[10] The claimant’s parents are dead. He has no other brothers or sisters. I accept that he has no close relative left in Colombia.",
         "[17] The determinative issue is an internal flight alternative in Tunja. The evidence does not show that the men who extorted a shop in Palmira have the means or the motivation to look for the claimant there.",
         "[22] As to the second prong, the claimant is young, healthy, and has run a shop. Relocation will be hard for him. The threshold is a very high one, and hardship of the usual kind, such as the loss of employment or the absence of relatives, does not meet it.",
         "[24] The claim is rejected.", ("sign", "Member 000")],
        [("pairs", [("Division", "Refugee Appeal Division"), ("File", "TC3-00000"), ("Appeal filed", "10 May 2023"), ("Decision", "14 November 2023"), ("Sent", "22 November 2023")]),
         ("h", "Reasons (extract)"), "[6] The appellant tenders a letter of a therapist of 2 May 2023. It is admitted.",
         "[19] I have considered the appellant’s treatment for post-traumatic stress. It does not make relocation to Tunja unreasonable in the sense of the case law, which asks for conditions that would jeopardize life or safety. <b>Whether the appellant’s circumstances call for compassion is a question for another decision-maker.</b>",
         "[21] The appeal is dismissed. The determination of the Refugee Protection Division is confirmed.", ("sign", "Member 000")],
        [("centre", "FEDERAL COURT"), ("pairs", [("Docket", "IMM-00000-23"), ("Between", "MATEO EJEMPLAR PRUEBA, applicant, and THE MINISTER OF CITIZENSHIP AND IMMIGRATION, respondent"), ("Date", "19 March 2024")]),
         ("centre", "ORDER"), "UPON the application for leave and for judicial review of the decision of the Refugee Appeal Division dated 14 November 2023, filed on 6 December 2023;",
         "THE COURT ORDERS that the application for leave is dismissed.", ("sign", "Judge")],
    ], head="Sample copies of tribunal and court documents|Extracts")
    def paper(title, rows, *text):
        return [("title", title), ("pairs", rows), *text]
    who = [("Name", "EJEMPLAR PRUEBA, Mateo"), ("UCI", "00-0000-0011")]
    write(folder / "status-papers.pdf", "authority", "Removal order, decision on protection, work permits", [
        paper("Departure order", who + [("Made on", "24 November 2021, Saint-Bernard-de-Lacolle, Quebec"), ("Ground", "Paragraph 41(a), for paragraph 20(1)(a)")],
              "The person came to this office on foot at 06:40 on the day on which he entered Canada and asked for protection. The claim was found eligible and referred on 13 January 2022. The order is conditional on the outcome of the claim.", ("sign", "Officer 00000")),
        paper("Application for protection – decision", who + [("Notified", "8 April 2025"), ("Applied", "22 April 2025"), ("Decision", "6 November 2025")],
              "The application is rejected. The new evidence does not displace the Board’s finding on relocation. The officer notes that matters of hardship, health and establishment are not before him under section 112 and may be put forward under section 25.", ("sign", "Officer 00000")),
        paper("Reporting record", who + [("Reporting", "Monthly, since 26 March 2024"), ("Last entry", "10 November 2026"), ("Next date", "8 December 2026")],
              "Reported on 33 of 33 dates. The departure order was not complied with by 18 April 2024 and became a deportation order. Interview of 10 November 2026: removal to be arranged in the new year. No date is set.", ("sign", "Officer 00000")),
        paper("Work permit – open", who + [("Date issued", "16 February 2022"), ("Valid until", "15 February 2024")], "Refugee claimant. May work in any occupation. Medical examination completed."),
        paper("Work permit – open", who + [("Date issued", "2 February 2024"), ("Valid until", "1 February 2026")], "Person who cannot otherwise support himself; removal order not enforceable."),
        paper("Letter – application to extend the work permit", who + [("Received", "20 January 2026"), ("Decision", "17 March 2026")],
              "The application is refused. Since the decision on your application for protection the removal order against you is enforceable. You were allowed to work until this decision. You must stop working now.", ("sign", "Officer CP00000")),
    ], head="Canada Border Services Agency · IRCC|Copies for the person concerned",
       bookmarks=["Departure order, 2021", "Application for protection, decision of 2025", "Reporting record, 2026", "Work permit, 2022", "Work permit, 2024", "Refusal of the extension, 2026"])


def certificate(c, width, height):
    regular, bold, italic = use_face("notoserif")
    c.setStrokeColor(HexColor("#8a6d1b"))
    c.setLineWidth(3)
    c.rect(6, 6, width - 12, height - 12)
    c.setLineWidth(0.8)
    c.rect(14, 14, width - 28, height - 28)
    for y, face, size, text in [(370, bold, 26, "Certificate of Apprenticeship Training"), (318, regular, 13, "Sample College of the Building Trades, Kitchener, certifies that"),
                                (272, bold, 24, "Mateo Ejemplar Prueba"), (228, regular, 13, "completed the in-school training of the trade of General Carpenter"),
                                (204, bold, 14, "Level 1 on 15 December 2023 – Level 2 on 19 December 2025"), (168, italic, 12, "Standing in Level 2: second of twenty-two"),
                                (132, regular, 12, "4,870 of 7,200 hours on the job registered up to 17 March 2026")]:
        c.setFillColor(HexColor("#2b2b2b"))
        c.setFont(face, size)
        c.drawCentredString(width / 2, y, text)
    c.setFont(regular, 10)
    c.drawString(70, 60, "R. Lehrbrief, Registrar")
    c.drawRightString(width - 70, 60, "Issued 24 March 2026")


def work(folder):
    write(folder / "employer-letter.pdf", "business", "Letter of the employer", [
        ["2 November 2026", "To the officer who decides", ("h", "Mateo Ejemplar Prueba, carpenter, 7 March 2022 to 17 March 2026"),
         "I own Plumbline Sample Carpentry, a framing company with nineteen employees. I took Mateo on as a labourer on 7 March 2022. Within a year he was building stairs, which I do not let people do in their first year. I registered him as an apprentice in May 2023.",
         "He was paid $21.00 an hour when he came and $34.50 when he left. He was never late. In four years he had one accident, a cut thumb, and came back in the afternoon.",
         "On 11 July 2024 a wall that we were raising on a site in Waterloo began to go over. Mateo put himself under the brace and held it while two men crawled out. The report to the safety authority is on our file. I had not seen a man do that before.",
         "On 17 March 2026 he rang me from the site at two in the afternoon. He had opened a letter which said that he may no longer work, and he asked me what to do with the nail gun. He has not worked for us since. He comes by at the end of the month to wish the men a good weekend."],
        ["I have tried to replace him. I advertised the position from 1 April to 30 June 2026 at $36.00 an hour. I had four applications; one of the four could read a stair plan.",
         "Mateo has 4,870 of the 7,200 hours that he needs for his certificate of qualification. I will take him back, full time and for good, as an apprentice at level 3 at $35.75 an hour from the day on which he is allowed, and see him through to his certificate.",
         "I know how his claim ended. He told me himself, each time. I am born here, I have no stake in it beyond what I have written, and I may be called at 519 555-0133.", ("sign", "Grant Lotrecht", "Owner")],
    ], head="Plumbline Sample Carpentry Ltd.|8 Mitre Road, Kitchener, Ontario  N9X 9X1|519 555-0133 · office@plumbline-sample.example.com")
    write(folder / "apprenticeship-certificate.pdf", "law", "Apprenticeship certificate", [[("draw", 470, certificate)]], sizes=[(1, "landscape")])
    years = [(2022, "36,120", "3,418", "27 April 2023"), (2023, "49,870", "6,502", "25 April 2024"), (2024, "61,245", "9,377", "24 April 2025"), (2025, "66,904", "10,881", "23 April 2026")]
    write(folder / "tax-notices.pdf", "bank", "Notices of assessment", [
        [("title", f"Notice of assessment – {year}"), ("pairs", [("Name", "Mateo Ejemplar Prueba"), ("Tax year", str(year)), ("Date of notice", date), ("Return filed", "On time")]),
         ("table", [["Line", "Description", "Amount"], ["15000", "Total income", f"${total}"], ["10100", "of which employment income", f"${total}"], ["43500", "Total payable", f"${tax}"], ["", "Balance owing", "$0"]], [0.16, 0.58, 0.26]),
         "We assessed your return as filed."] for year, total, tax, date in years
    ], head="Tax notice|Copy of a notice to an individual")


def health(path):
    write(path, "clinic", "Psychological report", [
        ["21 September 2026", ("h", "Psychological report – Mateo Ejemplar Prueba, born 23 July 1992"), ("h", "1  Who I am, and what I was asked"),
         "I am a psychologist registered in Ontario since 2009 (PhD, C. Psych.). About half of my practice is the treatment of trauma. Counsel asked me for Mr. Ejemplar’s diagnosis, its basis, his treatment, and what I expect if he is removed to Colombia or remains. I was paid a flat fee of $900, which does not depend on what I conclude.",
         ("h", "2  Basis"), ("list", "Three interviews of 90 minutes each, in English, on 19 August, 2 September and 16 September 2026;", "the PTSD Checklist (PCL-5) and the depression scale PHQ-9 at the first and third interview;", "the treatment chart of Musterhaus Community Health Centre from 22 September 2022 to 1 September 2026 (81 sessions);", "a telephone interview with his therapist, and one with Mrs. O. Musterfrau, with his consent.")],
        [("h", "3  History"), "Mr. Ejemplar’s mother died when he was seventeen, his father in 2020. He and his brother Andrés, three years older, kept the family’s shop. On 14 August 2021 Andrés did not come back from a delivery. Mr. Ejemplar looked for him for ten weeks, in hospitals, in the morgue of Cali, and along the river. He left when a voice on the telephone named the hospital in which he had been that morning.",
         "I did not find out what happened, and it is not my task to. The Board believed him, and his account to me agrees with his account to it and to his therapist four years ago.",
         ("h", "4  Findings"), ("table", [["Measure", "Sept. 2022 (chart)", "Jan. 2026 (chart)", "19 Aug. 2026", "16 Sept. 2026"], ["PCL-5 (0–80; 33 and above: probable PTSD)", "61", "29", "47", "49"], ["PHQ-9 (0–27)", "19", "7", "14", "15"]], [0.36, 0.16, 0.16, 0.16, 0.16]),
         "The scores agree with what I saw and with the chart. I looked for exaggeration and found none; he tends to make less of his symptoms in company."],
        [("h", "5  Diagnosis"), "<b>Post-traumatic stress disorder, chronic. Major depressive disorder, recurrent, moderate.</b> At the time of the Board’s hearing he had been in treatment for half a year. By January 2026 he was close to recovery: he slept, worked, coached children, and had stopped looking for his brother’s face in the street.",
         "He relapsed after 17 March 2026, when he had to stop working, and more steeply since the summer. Work and the household of Mrs. Musterfrau were not the background of his recovery; they were the means of it."],
        [("h", "6  If he is removed"), "What keeps the disorder alive is not knowing. In Colombia each young man’s back is a possible brother, each unknown number on the telephone a possible caller. I do not say that anyone there would harm him. I say that <b>he would in my opinion relapse fully within weeks, to a state like that of 2022 or worse, with a real risk of self-harm</b>: in 2022 he had made a plan to end his life, and told his therapist of it.",
         "That another city was found safe for him does not change this. The disorder is not a judgment about danger; it travels with him.",
         "Treatment by exposure asks for a stable place, a trusted therapist and somebody at home. He would have none of the three. He has no relative there who could notice that he is getting worse."],
        [("h", "7  If he remains"), "His earlier recovery is the best predictor. With work and his present therapy I expect remission within twelve to eighteen months.",
         ("h", "8  Limits"), "I have seen him three times. I do not treat him. I have no knowledge of services in Tunja except what counsel sent me, and rely on it for nothing above.", ("sign", "Dr. Henrike Vorbild, PhD, C. Psych.", "Psychologist, registration 0000")],
    ], head="Vorbild Psychological Services|3 Linden Specimen Street, Kitchener, Ontario|519 555-0155")


def community(folder):
    write(folder / "musterfrau-letter.pdf", "personal", "Letter of Ottilie Musterfrau", [
        ["17 Muster Lane, Kitchener<br/>1 November 2026", "Dear officer,",
         "My eyes are bad and I dictate this to my friend Ruth, who writes it as I say it.",
         "I am eighty-one. I came from Germany in 1957 and have been a citizen since 1963. My husband died in 2015. We had one son, Peter, who died at thirty-four. In April 2022 the church asked who had a room. Mateo came with one bag and stood in the hall as if it might be taken away from him.",
         "I did not want a boarder. For the first year he paid his rent on the first of the month and I heard him walk at night. Then the furnace broke in January, and he sat up with it, and I sat up with him, and he told me about Andrés. I told him about Peter. Since then we have had supper together.",
         "On 6 March 2024 I fell on the cellar stairs and broke my hip. He found me when he came home. I was in hospital for three weeks and then nine weeks in bed. He did everything, also what one does not like to speak of. They had told me that I would go to a home. I did not go to a home."],
        ["I know what it says in his papers. In April 2024 he was supposed to leave, and I was lying there. I asked him to go, because it was the law. He said: “When you can walk to the door with me.” If that counts against him it should count against me.",
         "He takes me to the doctor, he reads me the paper, he does the pills. He is on my power of attorney for care, because there is no one else. The doctor says that I cannot live alone.",
         "He is not my son and I do not mistake him for Peter. But he is who I have, and I think I am who he has.",
         "With respect,", ("sign", "Ottilie Musterfrau"), ("small", "Written down by Ruth Schriftprobe, 1 November 2026, and read back to her. Enclosed with this letter: note of Dr. L. Arzt, family physician, 20 October 2026."),
         ("gap", 10), ("h", "Note of the family physician, 20 October 2026"), "Mrs. Musterfrau (born 3 February 1945) has macular degeneration and reduced mobility after a fracture of the hip in March 2024. She cannot safely live alone. She manages at home because Mr. Ejemplar lives there. Without him I would have to refer her to long-term care.", ("sign", "L. Arzt, MD")],
    ])
    write(folder / "soccer-letter.pdf", "school", "Letter of the soccer club", [
        ["26 October 2026", "To whom it may concern", "I am secretary of Exempla United, a soccer club for children in Kitchener with 240 players. Mateo Ejemplar has coached our under-12 team since May 2023, without pay, on Tuesdays, Thursdays and Saturdays.",
         "The team had lost all its matches. It still loses, but nobody leaves. He sits with the one who was substituted. When a boy of ours lost his brother in a car accident in the autumn of 2024 he would speak to none of us; he spoke to Mateo. The boy’s mother has asked me to write that she does not know what Mateo said, and that her son came back to training.",
         "In the summer of 2025 he rebuilt the clubhouse steps and ramp over four weekends; the club paid for the wood.",
         "He has a valid vulnerable sector check, renewed on 3 September 2026, with nothing in it. I have known since 2024 that he was refused. Twenty-six parents have signed the sheet that hangs in the clubhouse; I enclose the count and not the sheet, because it has children’s names on it.",
         "I am a citizen and no relative of his.", ("sign", "Deborah Probelauf", "Secretary, 519 555-0177")],
    ], head="Exempla United Soccer Club|Trial Park, Kitchener, Ontario|519 555-0177")


def country(path):
    head = "Exempla Observatory on Regional Services|Colombia: moving without kin · April 2026"
    write(path, "report", "Colombia: moving without kin", [
        [("gap", 80), ("title", "Colombia: moving without kin"), ("h", "Country report 26/02, April 2026"), "What persons find who relocate within the country without relatives: housing, work, and care for the mind", ("gap", 30),
         ("table", [["Part", "Page"], ["1  Housing and work", "2"], ["2  Mental health care", "3"], ["3  Method and limits", "4"]], [0.85, 0.15]), ("gap", 160),
         ("small", "Passages with a yellow ground were marked by counsel.")],
        [("h", "1  Housing and work"), ("just", "Renting a room in Colombia’s middle-sized cities usually asks for a guarantor with property or a deposit of several months. Families stand guarantor for each other."),
         ("mark", "Of 118 men who had moved to Tunja, Manizales or Pasto without relatives and whom we interviewed, 71 lived in rooms let by the day a year after they had come, and 84 had no written contract of work."),
         ("mark", "Employers ask where a man is from and why he left. Men from the Pacific region and the Cauca valley reported that they were taken for members or targets of an armed group and passed over on that ground; 52 of the 118 had been asked to leave a room or a job when it became known why they had moved."),
         ("just", "Apprenticeships completed abroad are recognized only after a procedure that took between nine and twenty months in 2025.")],
        [("h", "2  Mental health care"), ("just", "The law guarantees care for mental health, and the insurance covers it. The constraint is staff. Psychiatrists and clinical psychologists are concentrated in Bogotá, Medellín and Cali."),
         ("mark", "In the public network of Boyacá, the department of which Tunja is the capital, the wait for a first appointment with a psychologist averaged eleven weeks in 2025, sessions lasted twenty minutes and were given at intervals of six to eight weeks."),
         ("mark", "Treatment of trauma by exposure, as clinical guidelines describe it, was offered in none of the nine public centres that answered. Relatives of disappeared persons have a programme of their own, which registers them in the place in which the person disappeared."),
         ("just", "Relatives of disappeared persons told us that the worst of it was the not knowing, and that each move began it anew.")],
        [("h", "3  Method and limits"), ("just", "The report rests on 118 interviews with men and 64 with women between October 2025 and February 2026, on answers of nine of fourteen public centres, and on published statistics up to December 2025. Those who had done well may have been less willing to take part. Nobody asked the Observatory to write this report for a proceeding."),
         ("sign", "Dr. Amel Echantillon", "Editor, Exempla Observatory")],
    ], head=head, sizes=[(i, "a4") for i in range(1, 5)])


def photographs(folder):
    skin, hair = (196, 148, 112), (40, 30, 26)
    image, draw = street((1100, 760))
    draw.rectangle((0, 540, 1100, 760), fill=(96, 148, 84))
    draw.line((0, 620, 1100, 600), fill=(240, 240, 236), width=5)
    figure(draw, 250, 700, 340, (40, 70, 120), skin, hair)
    for i, shirt in enumerate([(230, 190, 40)] * 5):
        figure(draw, 440 + 120 * i, 690 + 8 * (i % 2), 205 + 9 * (i % 3), shirt, [(224, 186, 150), (150, 106, 80), (236, 206, 180)][i % 3], hair)
    draw.ellipse((345, 670, 385, 710), fill=(245, 245, 245), outline=(50, 50, 50), width=3)
    finish(image, folder / "photo-team.jpg")
    image, draw = room((1000, 760), (222, 214, 200), (140, 104, 76))
    for i in range(7):
        draw.polygon([(560 + 50 * i, 700 - 56 * i), (700 + 50 * i, 700 - 56 * i), (700 + 50 * i, 720 - 56 * i), (560 + 50 * i, 720 - 56 * i)], fill=(196, 156, 104), outline=(110, 80, 50))
    draw.line((550, 640, 900, 250), fill=(120, 84, 52), width=12)
    figure(draw, 260, 710, 460, (150, 70, 50), skin, hair)
    figure(draw, 430, 712, 390, (110, 120, 150), (236, 210, 190), (226, 226, 226))
    finish(image, folder / "photo-stairs.jpg")


def forms(folder):
    rows = [("Family name", "EJEMPLAR PRUEBA"), ("Given names", "Mateo"), ("Date of birth", "1992-07-23"), ("UCI", "00-0000-0011")]
    stand_ins.form(folder, "IMM 5283", "Supplementary Information – Humanitarian and Compassionate Considerations", rows, "05-2026", "mateo")
    stand_ins.form(folder, "IMM 5280", "Document Checklist – Humanitarian and Compassionate Considerations", rows, "05-2026", "mateo")
    stand_ins.form(folder, "IMM 5476", "Use of a Representative", rows + [("Representative", "Tomasz Przykład, barrister and solicitor"), ("Signed", "5 October 2026, by both")], "11-2025", "mateo")
    stand_ins.fee_receipt(folder.parent / "evidence" / "fee-receipt.pdf", "SAMPLE-2026-000387", "18 November 2026", "Mateo Ejemplar Prueba", [
        ["Mateo Ejemplar Prueba", "Permanent residence, humanitarian and compassionate: processing", "$660.00"],
        ["Mateo Ejemplar Prueba", "Right of permanent residence", "$600.00"], ["Mateo Ejemplar Prueba", "Biometrics", "$85.00"]], "$1,345.00")
