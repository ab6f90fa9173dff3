//! Rules of law and agreement.

use super::{RuleText, rule};

pub(super) const TEXTS: &[RuleText] = &[
    rule(
        "one_duty_a_day",
        ["Én vagt om dagen", "One duty a day"],
        ["Der begynder højst én vagt på en dato for den enkelte.", "A person starts at most one duty on a date."],
        "Afsnittets plan: én vagt om dagen",
    ),
    rule(
        "overlap",
        ["Vagter, der overlapper", "Overlapping duties"],
        [
            "Ingen er på to vagter, eller på vagt og kursus, i samme minut.",
            "Nobody is on two duties, or on a duty and a course, in the same minute.",
        ],
        "Ingen er to steder på én gang",
    ),
    rule(
        "daily_rest",
        ["Daglig hviletid", "Daily rest"],
        [
            "I hvert døgn, regnet tilbage fra ethvert tidspunkt med arbejde, ligger én sammenhængende hvile på mindst {daily_rest_minutes}. Rådighed fra bolig er ikke arbejde. Hvor en lokalaftale og den enkelte tillader det, er hvilen mindst {reduced_rest_minutes}.",
            "In every 24 h, counted back from any moment of work, lies one unbroken rest of at least {daily_rest_minutes}. On call from home is no work. Where a local agreement and the person allow it, the rest is at least {reduced_rest_minutes}.",
        ],
        "Hviletidsbekendtgørelsen (BEK 324/2002) § 3",
    ),
    rule(
        "reduced_rest_limit",
        ["Antal nedsatte hviletider", "Number of reduced rests"],
        [
            "I syv dage i træk ligger højst {reduced_rests_in_7_days} nedsatte hviletider, og aldrig to dage i træk.",
            "Seven days in a row hold at most {reduced_rests_in_7_days} reduced rests, and never two days running.",
        ],
        "Hviletidsbekendtgørelsen (BEK 324/2002), lokalaftaler",
    ),
    rule(
        "reduced_rest",
        ["Nedsat hviletid", "Reduced rest"],
        [
            "Hver nedsat hviletid, som er tilladt, koster {reduced_rest_price}.",
            "Each reduced rest that is allowed costs {reduced_rest_price}.",
        ],
        "Lokalaftale om nedsat hviletid; altid med den enkeltes samtykke",
    ),
    rule(
        "weekly_rest",
        ["Ugentligt fridøgn", "Weekly rest"],
        [
            "Af {weekly_rest_window_days} datoer i træk ligger altid mindst én i et ugentligt fridøgn: en vagtfri dato med {weekly_rest_minutes} fri omkring sig.",
            "Of {weekly_rest_window_days} dates in a row at least one lies in a weekly rest: a date without a duty, with {weekly_rest_minutes} free around it.",
        ],
        "Arbejdsmiljøloven § 51",
    ),
    rule(
        "weekly_rest_extended",
        ["Udskudt fridøgn", "Postponed weekly rest"],
        [
            "Hvor en lokalaftale tillader op til {weekly_rest_extended_window_days} datoer, gøres det højst én gang i 28 dage.",
            "Where a local agreement allows up to {weekly_rest_extended_window_days} dates, that is done once in 28 days at most.",
        ],
        "Hviletidsbekendtgørelsen: udskudt fridøgn efter lokal aftale",
    ),
    rule(
        "weekly_rest_by_week",
        ["Fridøgn pr. kalenderuge", "Weekly rest by calendar week"],
        [
            "Hver kalenderuge har ét langt fridøgn på {weekly_rest_long_minutes} eller to korte på {weekly_rest_short_minutes}.",
            "Each calendar week holds one long rest of {weekly_rest_long_minutes}, or two short ones of {weekly_rest_short_minutes}.",
        ],
        "Regionernes arbejdstidsaftale: ugentlige fridøgn",
    ),
    rule(
        "average_hours",
        ["Gennemsnitlig arbejdstid", "Average working time"],
        [
            "Arbejdstiden er i gennemsnit højst {average_weekly_minutes} om ugen over {average_weeks}, overarbejde medregnet. Ferie og orlov er neutrale.",
            "Working time is {average_weekly_minutes} a week at most on average over {average_weeks}, overtime included. Vacation and leave are neutral.",
        ],
        "Lov om arbejdstidsdirektivet § 4",
    ),
    rule(
        "night_worker_average",
        ["Natarbejderes gennemsnit", "Night workers' average"],
        [
            "En natarbejder har i gennemsnit højst {night_average_minutes_a_day} pr. døgn over {average_weeks}, ugentlige fridøgn ikke medregnet.",
            "A night worker has {night_average_minutes_a_day} a 24 h at most on average over {average_weeks}, weekly rest days left out.",
        ],
        "Lov om arbejdstidsdirektivet § 5",
    ),
    rule(
        "week_hours",
        ["Arbejdstid pr. uge", "Working time a week"],
        [
            "Arbejdstiden i en kalenderuge er højst {max_week_minutes}.",
            "Working time of a calendar week is {max_week_minutes} at most.",
        ],
        "Bekendtgørelsen om unges arbejde: 40 timer om ugen",
    ),
    rule(
        "plan_hours",
        ["Timer i planen", "Hours in the plan"],
        [
            "Normtimerne i planen er mindst {min_plan_minutes} og højst {max_plan_minutes}.",
            "The norm hours of the plan are {min_plan_minutes} at least and {max_plan_minutes} at most.",
        ],
        "Afsnittets egen ramme om timerne",
    ),
    rule(
        "duties_in_plan",
        ["Vagter i planen", "Duties in the plan"],
        [
            "Antallet af vagter i planen er mindst {min_duties_in_plan} og højst {max_duties_in_plan}.",
            "The number of duties in the plan is {min_duties_in_plan} at least and {max_duties_in_plan} at most.",
        ],
        "Afsnittets egen ramme om antallet af vagter",
    ),
    rule(
        "duty_length",
        ["Vagtens længde", "Length of a duty"],
        [
            "En vagt varer efter uret mindst {min_duty_minutes} og højst {max_duty_minutes}; rådighedsvagter er ikke ment.",
            "A duty lasts {min_duty_minutes} at least and {max_duty_minutes} at most by the clock; on-call duties are not meant.",
        ],
        "Arbejdstidsaftalen: vagtens længde",
    ),
    rule(
        "hours_of_day",
        ["Tidspunkt på døgnet", "Time of day"],
        [
            "En vagt begynder tidligst {earliest_start_minute} og slutter senest {latest_end_minute}.",
            "A duty begins no earlier than {earliest_start_minute} and ends no later than {latest_end_minute}.",
        ],
        "Bekendtgørelsen om unges arbejde: hvile kl. 20-6",
    ),
];
