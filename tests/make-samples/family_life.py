"""More of the evidence of samples/family-removal-order: health, school, the daughter abroad, neighbours, the country."""

from paper import HexColor, use_face, write
from pictures import messages


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
