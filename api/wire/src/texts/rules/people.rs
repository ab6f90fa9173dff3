//! Rules about people, the staffing plan, hours and wishes, and health advice.

use super::{RuleText, rule};

pub(super) const TEXTS: &[RuleText] = &[
    rule(
        "competence",
        ["Kompetence", "Competence"],
        [
            "Den, som har en vagt, har på datoen de kompetencer, vagttypen kræver.",
            "Whoever works a duty holds what its shift type requires, on its date.",
        ],
        "Vagttypens krævede kompetencer",
    ),
    rule(
        "consideration",
        ["Individuelt hensyn", "Individual consideration"],
        [
            "Aftalte individuelle hensyn overholdes; årsagen findes ikke i programmet.",
            "Agreed individual considerations hold; their cause is nowhere in the program.",
        ],
        "Aftalt individuelt hensyn",
    ),
    rule(
        "absence",
        ["Aftalt fravær", "Settled absence"],
        [
            "Ingen er på vagt i et eneste minut af aftalt fravær eller en trivselsdag.",
            "Nobody is on duty for a minute of settled absence or a wellbeing day.",
        ],
        "Aftalt ferie, kursus, orlov eller trivselsdag",
    ),
    rule(
        "employment",
        ["Ansættelse", "Employment"],
        ["Ingen arbejder før eller efter ansættelsen.", "Nobody works before or after their employment."],
        "Ansættelsens datoer",
    ),
    rule(
        "offered",
        ["Vagttype ikke i bemandingsplanen", "Shift type not in the staffing plan"],
        [
            "Kun vagttyper, som bemandingsplanen har på datoen, bliver brugt; en låst vagt er planlæggerens eget ord.",
            "Only shift types that the staffing plan has on the date are worked; a locked duty is the planner's own word.",
        ],
        "Afsnittets bemandingsplan",
    ),
    rule(
        "lock",
        ["Låst celle", "Locked cell"],
        ["Det, planlæggeren har låst, er som låst.", "Cells that the planner has settled are as settled."],
        "Planlæggerens låste celle",
    ),
    rule(
        "pairing",
        ["Parring", "Pairing"],
        [
            "De, som ikke må være alene, følges med en anden på samme vagt, og to, som holdes adskilt, er aldrig på vagt samtidig.",
            "Those who may not be alone share their duty with another, and two who are kept apart are never on duty at the same time.",
        ],
        "Afsnittets egne parringer",
    ),
    rule(
        "staffing_minimum",
        ["Minimumsbemanding", "Minimum staffing"],
        [
            "Ingen vagt har færre end bemandingsplanens minimum. Hver manglende person koster, medmindre linjen siger, at minimum er ufravigeligt.",
            "No duty has fewer people than the staffing plan's minimum. Each one missing has a price, unless the line says that its minimum is hard.",
        ],
        "Afsnittets bemandingsplan",
    ),
    rule(
        "staffing_target",
        ["Ønsket bemanding", "Target staffing"],
        [
            "Hver person under det ønskede antal, ned til minimum, koster.",
            "Each person below the target, down to the minimum, has a price.",
        ],
        "Afsnittets bemandingsplan",
    ),
    rule(
        "staffing_maximum",
        ["Maksimumsbemanding", "Maximum staffing"],
        ["Hver person over maksimum koster.", "Each person above the maximum has a price."],
        "Afsnittets bemandingsplan",
    ),
    rule(
        "norm_hours",
        ["Normtimer", "Norm hours"],
        [
            "De planlagte timer svarer til normen i hver normperiode; afvigelser koster til begge sider, de store mest. Hvor normperioden går videre efter planen, er afvigelser inden for {norm_open_band_minutes} gratis.",
            "The planned hours meet the norm of each norm period; deviations cost to both sides, large ones most. Where the norm period goes on after the plan, deviations within {norm_open_band_minutes} are free.",
        ],
        "Arbejdstidsaftalen: normtimer og normperiode",
    ),
    rule(
        "wish",
        ["Ønske", "Wish"],
        [
            "Et ønske, der ikke opfyldes, koster efter sin prioritet. Fører afsnittet regnskab over ønsker, tæller det mere hos den, som har fået en mindre del af sine ønsker opfyldt end de andre i tidligere planer, og mindre hos den, som har fået en større.",
            "A wish that is refused costs by its priority. Where the ward goes by the ledger of wishes, it counts for more with whoever was granted a smaller part of their wishes than others in earlier plans, and for less with whoever was granted a larger one.",
        ],
        "Medarbejderens ønske",
    ),
    rule(
        "worst_off",
        ["Den dårligst stillede", "The worst off"],
        [
            "Hver promille af sine ønsker, som den får afslag på, der får afslag på den største del, koster, så ingen ligger langt under de andre. Ønsker vejer efter prioritet, tidligere planer tæller med, og den, som ønsker lidt, regnes, som om der var ønsket lige så meget som medianen. Den, som intet ønsker i planen, tæller ikke.",
            "Each per mille of their wishes costs that whoever is refused the largest part is refused, so that nobody is far below the others. Wishes weigh by priority, earlier plans count, and whoever wishes for little is measured as if for as much as the median. Whoever wishes nothing in the plan does not count.",
        ],
        "Afsnittets egen fordeling af afslag",
    ),
    rule(
        "burden_share",
        ["Rimelig andel af belastningen", "Fair share of the burden"],
        [
            "Ingen bærer mere end {burden_free_band} over sin rimelige andel af nætter, aftener, weekender og helligdage. Andelen er det, bemandingsplanens ønskede antal kræver, delt efter aftalt tid mellem dem, som kan have vagterne, fratrukket, hvad der er båret før. Hvert point derover koster, og de sidste mest.",
            "Nobody carries more than {burden_free_band} above their fair share of nights, evenings, weekends and public holidays. The share is what the staffing plan's targets need, split by contracted hours among those who may work the duties, less what was carried before. Each point beyond costs, the last ones most.",
        ],
        "Afsnittets egen fordeling af nætter, weekender og helligdage",
    ),
    rule(
        "advised_nights",
        ["Mange nattevagter i træk", "Many nights in a row"],
        [
            "Råd: højst {advised_nights_in_row} nattevagter i træk.",
            "Advice: at most {advised_nights_in_row} night duties in a row.",
        ],
        "Råd om nat- og skifteholdsarbejde (NFA)",
    ),
    rule(
        "quick_return",
        ["Kort tid mellem vagter", "Quick return"],
        [
            "Råd: mindst {advised_rest_minutes} fri mellem to vagter.",
            "Advice: at least {advised_rest_minutes} free between two duties.",
        ],
        "Råd om nat- og skifteholdsarbejde (NFA)",
    ),
    rule(
        "long_duty",
        ["Lang vagt", "Long duty"],
        ["Råd: højst {advised_duty_minutes} på én vagt.", "Advice: at most {advised_duty_minutes} in one duty."],
        "Råd om nat- og skifteholdsarbejde (NFA)",
    ),
    rule(
        "backward_rotation",
        ["Baglæns rotation", "Backward rotation"],
        [
            "Råd: vagterne rykker fremad fra dag over aften til nat, ikke baglæns fra den ene dag til den næste.",
            "Advice: duties move forward from day over evening to night, not backward from one date to the next.",
        ],
        "Råd om nat- og skifteholdsarbejde (NFA)",
    ),
    rule(
        "single_working_day",
        ["Enkelt arbejdsdag", "Single working day"],
        ["Råd: ingen arbejdsdag alene mellem fridage.", "Advice: no working day alone between days off."],
        "Råd om nat- og skifteholdsarbejde (NFA)",
    ),
    rule(
        "plan_stability",
        ["Ændret siden den tidligere vagtplan", "Changed since the earlier roster"],
        [
            "Hver dato, hvor en medarbejders plan er en anden end i den tidligere vagtplan, koster.",
            "Each date on which a person's plan differs from the earlier roster costs.",
        ],
        "Afsnittets eget ord om at holde fast i det planlagte",
    ),
];
