//! Rules of the ward's own making and of local agreements.

use super::{RuleText, rule};

pub(super) const TEXTS: &[RuleText] = &[
    rule(
        "succession",
        ["Vagter, der ikke må følge efter hinanden", "Forbidden successions"],
        [
            "En vagttype følger ikke dagen efter en anden, hvor afsnittet har forbudt det; en fridag imellem ophæver det.",
            "A shift type does not follow another on the next date where the ward forbids it; a day off between lifts it.",
        ],
        "Afsnittets egne forbudte vagtfølger",
    ),
    rule(
        "working_days_in_row",
        ["Arbejdsdage i træk", "Working days in a row"],
        [
            "Højst {max_working_days_in_row} arbejdsdage i træk, kurser og tidligere vagter medregnet.",
            "At most {max_working_days_in_row} working days in a row, courses and earlier duties included.",
        ],
        "Arbejdstidsaftalen",
    ),
    rule(
        "few_working_days_in_row",
        ["For få arbejdsdage i træk", "Too few working days in a row"],
        [
            "Mindst {min_working_days_in_row} arbejdsdage i træk.",
            "At least {min_working_days_in_row} working days in a row.",
        ],
        "Afsnittets egen regel",
    ),
    rule(
        "days_off_in_row",
        ["Fridage i træk", "Days off in a row"],
        [
            "Højst {max_days_off_in_row} fridage i træk; ferie og orlov tæller ikke.",
            "At most {max_days_off_in_row} days off in a row; vacation and leave do not count.",
        ],
        "Afsnittets egen regel",
    ),
    rule(
        "few_days_off_in_row",
        ["For få fridage i træk", "Too few days off in a row"],
        ["Mindst {min_days_off_in_row} fridage i træk.", "At least {min_days_off_in_row} days off in a row."],
        "Afsnittets egen regel",
    ),
    rule(
        "nights_in_row",
        ["Nattevagter i træk", "Nights in a row"],
        ["Højst {max_nights_in_row} nattevagter i træk.", "At most {max_nights_in_row} night duties in a row."],
        "Lokalaftale om nattevagter",
    ),
    rule(
        "few_nights_in_row",
        ["For få nattevagter i træk", "Too few nights in a row"],
        ["Mindst {min_nights_in_row} nattevagter i træk.", "At least {min_nights_in_row} night duties in a row."],
        "Afsnittets egen regel",
    ),
    rule(
        "run_limit",
        ["Vagttyper i træk", "Shift types in a row"],
        [
            "Så mange datoer i træk med bestemte vagttyper, som afsnittets egen liste siger.",
            "As many dates in a row with certain shift types as the ward's own list says.",
        ],
        "Afsnittets egne grænser for vagttyper i træk",
    ),
    rule(
        "days_off_after_nights",
        ["Fridage efter nattevagter", "Days off after nights"],
        [
            "Efter mindst {nights_before_days_off} nattevagter i træk følger {days_off_after_nights} fridage.",
            "After {nights_before_days_off} night duties in a row or more come {days_off_after_nights} days off.",
        ],
        "Lokalaftale om nattevagter",
    ),
    rule(
        "days_off_in_week",
        ["Fridage pr. uge", "Days off in a week"],
        [
            "Hver kalenderuge har mindst {min_days_off_in_week} dage uden vagt.",
            "Each calendar week holds at least {min_days_off_in_week} days without a duty.",
        ],
        "Bekendtgørelsen om unges arbejde: to fridøgn om ugen",
    ),
    rule(
        "weekends",
        ["Weekender med vagt", "Weekends worked"],
        [
            "Højst {max_weekends} weekender med vagt i planen, eller {max_weekends_percent} af planens weekender, rundet op.",
            "At most {max_weekends} weekends with a duty in the plan, or {max_weekends_percent} of the plan's weekends, rounded up.",
        ],
        "Lokalaftale om weekender",
    ),
    rule(
        "weekend_every_nth",
        ["Weekender for tæt", "Weekends too close"],
        [
            "Af {weekend_every_nth} weekender i træk arbejdes højst én.",
            "Of {weekend_every_nth} weekends in a row at most one is worked.",
        ],
        "Lokalaftale om weekender",
    ),
    rule(
        "complete_weekends",
        ["Halve weekender", "Half weekends"],
        [
            "En weekend arbejdes både lørdag og søndag eller slet ikke.",
            "A weekend is worked on both Saturday and Sunday or not at all.",
        ],
        "Lokalaftale om weekender",
    ),
    rule(
        "category_in_week",
        ["Vagter af en slags pr. uge", "Duties of a kind in a week"],
        [
            "Højst så mange dag-, aften-, natte- eller rådighedsvagter i en kalenderuge.",
            "At most so many day, evening, night or on-call duties in a calendar week.",
        ],
        "Beskyttede grupper, for eksempel højst én nattevagt om ugen",
    ),
    rule(
        "category_in_plan",
        ["Vagter af en slags i planen", "Duties of a kind in the plan"],
        [
            "Mindst og højst så mange dag-, aften-, natte- eller rådighedsvagter i planen.",
            "At least and at most so many day, evening, night or on-call duties in the plan.",
        ],
        "Lokalaftale; elevers uddannelsesplaner",
    ),
    rule(
        "category_share",
        ["Andel af vagter af en slags", "Share of duties of a kind"],
        [
            "Højst den andel dag-, aften-, natte- eller rådighedsvagter af alle personens vagter i planen.",
            "At most that share of day, evening, night or on-call duties of all the person's duties in the plan.",
        ],
        "Lokalaftale; elevers uddannelsesplaner",
    ),
    rule(
        "shift_limit",
        ["Egen grænse for en vagttype", "Own limit on a shift type"],
        [
            "Højst så mange vagter af vagttypen i planen, som er aftalt med den enkelte.",
            "At most as many duties of the shift type in the plan as is agreed with the person.",
        ],
        "Den enkeltes egen grænse for en vagttype",
    ),
    rule(
        "single_duties",
        ["Enkeltstående vagter", "Single duties"],
        [
            "Den, som er fritaget for enkeltstående vagter, har ingen arbejdsdag alene mellem fridage.",
            "Whoever is exempt from single duties has no working day alone between days off.",
        ],
        "Aftalt individuelt hensyn",
    ),
];
