"""Draws pages that stand in for government forms and common papers, so that no real form is in the repository."""

from paper import write


def form(folder, number, title, rows, version, person):
    write(folder / f"{number.lower().replace(' ', '')}-{person}.pdf", "authority", f"{number} (stand-in)", [
        [("title", f"{number} – stand-in"), f"<b>{title}</b>",
         "This page stands in the sample for the government’s form, which the applicant fills in with its own program and which is passed on untouched.",
         ("pairs", rows), ("small", f"({version}) E")]], head="Stand-in for a government form|not the form itself")


def fee_receipt(path, number, paid_on, payer, rows, total):
    write(path, "bank", "Receipt of fees", [
        [("title", "Receipt of payment"), ("pairs", [("Receipt number", number), ("Paid on", paid_on), ("Paid by", payer), ("Method", "Debit card ending 0000")]),
         ("table", [["Person", "Fee", "Amount"], *rows, ["", "<b>Total</b>", f"<b>{total}</b>"]], [0.3, 0.5, 0.2])],
    ], head="Online payment|Receipt for your records")
