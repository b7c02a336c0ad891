"""The evidence of samples/judicial-review: the case of samples/reconsideration before the Federal Court. All of it is invented."""

import reconsideration
from paper import write


def make(out):
    evidence = out / "evidence"
    application(evidence / "application-for-leave.pdf")
    reconsideration.decision(evidence / "decision-letter.pdf")
    reconsideration.portal(evidence / "portal-confirmation.png")
    reconsideration.filed_before(evidence)


def application(path):
    write(path, "law", "Application for leave, as filed", [
        [("centre", "Form IR-1 (stand-in)"), ("pairs", [("Court file", "IMM-0000-26"), ("Court", "Federal Court"), ("Applicant", "Grace Akosua Nhweso"), ("Respondent", "The Minister of Citizenship and Immigration"), ("Filed", "2 December 2026, by e-filing")]),
         "This page stands in the sample for the application for leave and for judicial review on the Court’s own form, as it was filed and issued.",
         ("h", "Matter"), "Decision of 12 November 2026, application E000000021; notice received on 18 November 2026.",
         ("h", "Reasons"), "The applicant has received the written reasons of the tribunal."],
        [("h", "Relief and grounds"), "As set out in the particulars of the application.",
         ("h", "Hearing"), "Winnipeg, in English.",
         ("sign", "Eleanor Specimen", "Solicitor for the applicant", "210 Muster Street, Winnipeg, Manitoba R9X 9X1, 204 555-0114")],
    ], head="Federal Court (stand-in)|not the Court’s own form")
