"""The evidence of samples/further-submissions, in French: what each page says. All of it is invented."""

import stand_ins
from paper import write


def make(out):
    evidence = out / "evidence"
    write(evidence / "lettre-employeur.pdf", "business", "Lettre de la Résidence Modèle", [
        ["Le 12 octobre 2026", ("h", "Objet : Aïcha Échantillon"), "Je dirige la Résidence Modèle, où vivent quarante-deux personnes âgées. Madame Échantillon y travaille depuis le 4 mars 2024, d’abord à mi-temps.",
         "Depuis le 3 août 2026, elle est préposée aux bénéficiaires à temps plein (37,5 heures par semaine, 22,40 $ de l’heure) et responsable de l’équipe du soir.",
         "J’ai affiché ce poste pendant sept mois sans recevoir une seule candidature qui convienne. Elle parle le français et l’anglais avec les résidents. Le soir du 9 septembre, elle a reconnu un accident vasculaire avant tout le monde et a appelé l’ambulance.",
         ("sign", "Rosalie Muster", "Directrice générale")],
    ], head="Résidence Modèle|14, rue de l’Essai, Moncton (Nouveau-Brunswick)|506 555-0171")
    write(evidence / "rapport-orthophoniste.pdf", "clinic", "Rapport de l’orthophoniste", [
        ["Le 21 septembre 2026", ("h", "Moussa Échantillon, né le 2 juin 2018"), "J’ai évalué Moussa les 8 et 15 septembre 2026, à la demande de son école, par des tests normalisés et par l’observation en classe.",
         ("h", "Conclusion"), "<b>Dyslexie sévère</b>, avec une intelligence dans la moyenne supérieure. Rien ne permettait de la nommer avant la deuxième année."],
        [("h", "Ce qu’il faut"), ("list", "Trois séances de rééducation par semaine, en français, à l’école, pendant au moins deux ans.", "La même intervenante et la même méthode : un changement fait perdre des mois.", "Un parent qui lit avec lui chaque soir selon le plan."),
         "Sa mère a suivi les deux séances de formation et lit avec lui chaque soir. Ces séances ont commencé le 5 octobre 2026.", ("sign", "Léa Spécimen, M.P.O.", "Orthophoniste, permis 0000")],
    ], head="Clinique d’orthophonie Spécimen|3, chemin du Gabarit, Moncton (Nouveau-Brunswick)|506 555-0172")
    write(evidence / "acte-naissance-mariam.pdf", "authority", "Certificat de naissance", [
        [("gap", 20), ("title", "Certificat de naissance"), ("pairs", [("Nom", "ÉCHANTILLON, Mariam"), ("Date de naissance", "14 septembre 2026"), ("Lieu", "Moncton, Nouveau-Brunswick, Canada"), ("Mère", "Aïcha ÉCHANTILLON"), ("Père", "Yves SPÉCIMEN")]),
         ("stamp", "ÉTAT CIVIL|Nouveau-Brunswick")],
    ], head="Statistiques de l’état civil|Nouveau-Brunswick")
    rows = [("Nom de famille", "ÉCHANTILLON"), ("Prénom", "Aïcha"), ("Date de naissance", "1989-11-30"), ("IUC", "0000-0052"), ("Représentante", "Mathilde Gabarit, CRIC R000000"), ("Signé", "16 novembre 2026, par les deux")]
    stand_ins.form(out / "forms", "IMM 5476", "Recours aux services d’un représentant", rows, "11-2025", "aicha")
