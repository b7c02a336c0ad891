//! The questions for parts of a case of which the file says nothing at all, and why each is asked: a table and nothing else.

use super::tables::text;
use crate::law::provision::Text;

/// A part of the case that is not there at all, the question that fills it, and why it is asked.
pub(super) const PARTS: &[(&str, Text, Text)] = &[
    (
        "/history/claims",
        text(
            "Have you ever made a claim for refugee protection in Canada? When, and how did every step of it end?",
            "Avez-vous déjà présenté une demande d’asile au Canada? Quand, et comment chaque étape a-t-elle pris fin?",
        ),
        text(
            "a claim that is pending, or was refused less than twelve months ago, bars a request",
            "une demande d’asile en instance, ou rejetée depuis moins de douze mois, fait obstacle à la demande",
        ),
    ),
    (
        "/history/applications",
        text(
            "What else have you ever applied for in Canada: visas, permits, extensions, permanent residence, an earlier H&C request? How did each end?",
            "Qu’avez-vous déjà demandé au Canada : visas, permis, prorogations, résidence permanente, demande CH antérieure? Comment chacune a-t-elle pris fin?",
        ),
        text(
            "another request that is pending bars a second one",
            "une demande CH en instance fait obstacle à une seconde",
        ),
    ),
    (
        "/history/risk_assessments",
        text(
            "Have you ever been offered, or applied for, a pre-removal risk assessment (PRRA)?",
            "Vous a-t-on déjà offert, ou avez-vous demandé, un examen des risques avant renvoi (ERAR)?",
        ),
        text(
            "one that is pending after an ineligible claim bars a request",
            "une demande de protection en instance après une demande d’asile irrecevable fait obstacle à la demande",
        ),
    ),
    (
        "/history/removal_orders",
        text(
            "Has anybody in the family ever been ordered to leave Canada? Is a date of removal set?",
            "Quelqu’un de la famille a-t-il déjà été visé par une mesure de renvoi? Une date de renvoi est-elle fixée?",
        ),
        text(
            "a request does not stop a removal",
            "la demande ne suspend pas le renvoi",
        ),
    ),
    (
        "/history/entries",
        text(
            "When and where did you enter Canada, each time, and on what papers?",
            "Quand et où êtes-vous entré(e) au Canada, chaque fois, et avec quels papiers?",
        ),
        text(
            "the history must hold together on every form",
            "les antécédents doivent concorder dans tous les formulaires",
        ),
    ),
    (
        "/history/addresses",
        text(
            "Where have you lived in the last ten years, or since you were eighteen, month by month?",
            "Où avez-vous habité depuis dix ans, ou depuis vos dix-huit ans, mois par mois?",
        ),
        text(
            "forms ask for it without gaps",
            "les formulaires le demandent sans lacune",
        ),
    ),
    (
        "/history/activities",
        text(
            "What have you done in the last ten years, or since you were eighteen: work, study, care, unemployment, month by month?",
            "Qu’avez-vous fait depuis dix ans, ou depuis vos dix-huit ans : travail, études, soins, chômage, mois par mois?",
        ),
        text(
            "forms ask for it without gaps",
            "les formulaires le demandent sans lacune",
        ),
    ),
    (
        "/inadmissibilities",
        text(
            "Have you ever been arrested, charged or convicted anywhere, stayed or worked without permission, served in an armed or police force, or given wrong information to an officer?",
            "Avez-vous déjà été arrêté, accusé ou condamné où que ce soit, êtes-vous resté ou avez-vous travaillé sans autorisation, servi dans une force armée ou policière, ou donné un renseignement inexact à un agent?",
        ),
        text(
            "some inadmissibilities cannot be overcome; the exemption from any other must be asked for",
            "certaines interdictions de territoire ne peuvent être levées; la dispense de toute autre doit être demandée",
        ),
    ),
    (
        "/people",
        text(
            "Who belongs to your family, in Canada and abroad: spouse or partner, every child of either, parents, brothers and sisters? Which child anywhere would be affected if you had to leave?",
            "Qui fait partie de votre famille, au Canada et à l’étranger : conjoint, tous les enfants de l’un ou de l’autre, parents, frères et sœurs? Quel enfant, où que ce soit, serait touché si vous deviez partir?",
        ),
        text(
            "a family member who is not declared can be excluded for good; a child’s best interests count wherever the child is",
            "le membre de la famille qui n’est pas déclaré peut être exclu définitivement; l’intérêt supérieur d’un enfant compte où qu’il soit",
        ),
    ),
    (
        "/factors",
        text(
            "What ties you to Canada, and what would happen to you and yours if you had to leave: work, home, community, health, family, conditions there?",
            "Qu’est-ce qui vous attache au Canada, et que vous arriverait-il, à vous et aux vôtres, si vous deviez partir : travail, foyer, milieu, santé, famille, situation là-bas?",
        ),
        text(
            "these are the considerations on which the request rests",
            "ce sont les considérations sur lesquelles repose la demande",
        ),
    ),
    (
        "/evidence",
        text(
            "Which papers do you have that show it: letters, records, notices, photographs?",
            "Quels papiers avez-vous pour le montrer : lettres, dossiers, avis, photographies?",
        ),
        text(
            "every statement needs evidence, and officers need not ask for more",
            "chaque affirmation doit être prouvée, et l’agent n’a pas à en demander davantage",
        ),
    ),
    (
        "/fees",
        text(
            "Have the fees been paid, and where is the receipt?",
            "Les frais ont-ils été payés, et où est le reçu?",
        ),
        text(
            "the Minister is not seized of a request before its fees are paid",
            "le ministre n’est saisi de la demande qu’une fois les frais payés",
        ),
    ),
    (
        "/applicant/identity",
        text(
            "Which passports or identity documents do you have, and until when are they valid?",
            "Quels passeports ou pièces d’identité avez-vous, et jusqu’à quand sont-ils valides?",
        ),
        text(
            "nobody becomes a permanent resident without a document of the Regulations’ list",
            "nul ne devient résident permanent sans un document de la liste du Règlement",
        ),
    ),
];
