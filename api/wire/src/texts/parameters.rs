//! The names of the agreement's parameters. What each means, and what it may be, the solver's table says.

use super::Text;
use crate::language::Language;

/// The name of a parameter; the code itself when it is unknown.
pub fn name(code: &str, language: Language) -> &str {
    NAMES.iter().find(|(known, _)| *known == code).map_or(code, |(_, text)| text.of(language))
}

const NAMES: &[(&str, Text)] = &[
    ("daily_rest_minutes", Text::new("Daglig hviletid", "Daily rest")),
    ("reduced_rest_minutes", Text::new("Nedsat hviletid", "Reduced rest")),
    ("reduced_rests_in_7_days", Text::new("Nedsatte hviletider i syv dage", "Reduced rests in seven days")),
    ("reduced_rest_consent", Text::new("Samtykke til nedsat hviletid", "Consent to reduced rest")),
    ("reduced_rest_price", Text::new("Pris for nedsat hviletid", "Price of a reduced rest")),
    ("weekly_rest_minutes", Text::new("Ugentligt fridøgn", "Weekly rest")),
    ("weekly_rest_window_days", Text::new("Datoer mellem fridøgn", "Dates between weekly rests")),
    (
        "weekly_rest_extended_window_days",
        Text::new("Datoer til et udskudt fridøgn", "Dates to a postponed weekly rest"),
    ),
    ("weekly_rest_long_minutes", Text::new("Langt fridøgn i kalenderugen", "Long weekly rest of a calendar week")),
    ("weekly_rest_short_minutes", Text::new("Kort fridøgn i kalenderugen", "Short weekly rest of a calendar week")),
    ("max_working_days_in_row", Text::new("Flest arbejdsdage i træk", "Most working days in a row")),
    (
        "max_working_days_in_row_price",
        Text::new("Pris for en arbejdsdag for meget i træk", "Price of a working day too many in a row"),
    ),
    ("min_working_days_in_row", Text::new("Færrest arbejdsdage i træk", "Fewest working days in a row")),
    (
        "min_working_days_in_row_price",
        Text::new("Pris for en arbejdsdag for lidt i træk", "Price of a working day too few in a row"),
    ),
    ("max_days_off_in_row", Text::new("Flest fridage i træk", "Most days off in a row")),
    (
        "max_days_off_in_row_price",
        Text::new("Pris for en fridag for meget i træk", "Price of a day off too many in a row"),
    ),
    ("min_days_off_in_row", Text::new("Færrest fridage i træk", "Fewest days off in a row")),
    (
        "min_days_off_in_row_price",
        Text::new("Pris for en fridag for lidt i træk", "Price of a day off too few in a row"),
    ),
    ("max_nights_in_row", Text::new("Flest nattevagter i træk", "Most nights in a row")),
    (
        "max_nights_in_row_price",
        Text::new("Pris for en nattevagt for meget i træk", "Price of a night too many in a row"),
    ),
    ("min_nights_in_row", Text::new("Færrest nattevagter i træk", "Fewest nights in a row")),
    (
        "min_nights_in_row_price",
        Text::new("Pris for en nattevagt for lidt i træk", "Price of a night too few in a row"),
    ),
    ("days_off_after_nights", Text::new("Fridage efter nattevagter", "Days off after nights")),
    ("nights_before_days_off", Text::new("Nattevagter, der giver fridage", "Nights that earn days off")),
    (
        "days_off_after_nights_price",
        Text::new("Pris for en manglende fridag efter nattevagter", "Price of a day off missing after nights"),
    ),
    ("max_weekends", Text::new("Flest weekender i planen", "Most weekends in the plan")),
    ("max_weekends_percent", Text::new("Flest weekender i procent", "Most weekends in percent")),
    ("max_weekends_price", Text::new("Pris for en weekend for meget", "Price of a weekend too many")),
    ("weekend_every_nth", Text::new("Højst hver n'te weekend", "At most every nth weekend")),
    ("weekend_every_nth_price", Text::new("Pris for en weekend for tidligt", "Price of a weekend too soon")),
    ("complete_weekends", Text::new("Hele weekender", "Whole weekends")),
    ("complete_weekends_price", Text::new("Pris for en halv weekend", "Price of a half weekend")),
    ("weekend_begins_friday_minute", Text::new("Weekenden begynder fredag", "The weekend begins on Friday")),
    ("weekend_ends_monday_minute", Text::new("Weekenden slutter mandag", "The weekend ends on Monday")),
    ("max_day_duties_in_week", Text::new("Flest dagvagter om ugen", "Most day duties in a week")),
    ("max_day_duties_in_plan", Text::new("Flest dagvagter i planen", "Most day duties in the plan")),
    ("min_day_duties_in_plan", Text::new("Færrest dagvagter i planen", "Fewest day duties in the plan")),
    ("max_day_duties_percent", Text::new("Flest dagvagter i procent", "Most day duties in percent")),
    ("max_evening_duties_in_week", Text::new("Flest aftenvagter om ugen", "Most evening duties in a week")),
    ("max_evening_duties_in_plan", Text::new("Flest aftenvagter i planen", "Most evening duties in the plan")),
    ("min_evening_duties_in_plan", Text::new("Færrest aftenvagter i planen", "Fewest evening duties in the plan")),
    ("max_evening_duties_percent", Text::new("Flest aftenvagter i procent", "Most evening duties in percent")),
    ("max_night_duties_in_week", Text::new("Flest nattevagter om ugen", "Most night duties in a week")),
    ("max_night_duties_in_plan", Text::new("Flest nattevagter i planen", "Most night duties in the plan")),
    ("min_night_duties_in_plan", Text::new("Færrest nattevagter i planen", "Fewest night duties in the plan")),
    ("max_night_duties_percent", Text::new("Flest nattevagter i procent", "Most night duties in percent")),
    ("max_on_call_duties_in_week", Text::new("Flest rådighedsvagter om ugen", "Most on-call duties in a week")),
    ("max_on_call_duties_in_plan", Text::new("Flest rådighedsvagter i planen", "Most on-call duties in the plan")),
    ("min_on_call_duties_in_plan", Text::new("Færrest rådighedsvagter i planen", "Fewest on-call duties in the plan")),
    ("max_on_call_duties_percent", Text::new("Flest rådighedsvagter i procent", "Most on-call duties in percent")),
    (
        "category_count_price",
        Text::new(
            "Pris for en vagt af en slags for meget eller for lidt",
            "Price of a duty of a kind too many or too few",
        ),
    ),
    ("average_weekly_minutes", Text::new("Gennemsnitlig ugentlig arbejdstid", "Average weekly working time")),
    ("average_weeks", Text::new("Gennemsnittets periode", "Reference period of the averages")),
    ("night_average_minutes_a_day", Text::new("Natarbejderes gennemsnit pr. døgn", "Night workers' average a 24 h")),
    ("max_week_minutes", Text::new("Mest arbejdstid om ugen", "Most working time in a week")),
    ("max_plan_minutes", Text::new("Flest normtimer i planen", "Most norm hours in the plan")),
    ("min_plan_minutes", Text::new("Færrest normtimer i planen", "Fewest norm hours in the plan")),
    ("max_duties_in_plan", Text::new("Flest vagter i planen", "Most duties in the plan")),
    ("min_duties_in_plan", Text::new("Færrest vagter i planen", "Fewest duties in the plan")),
    (
        "duties_in_plan_price",
        Text::new("Pris for en vagt for meget eller for lidt", "Price of a duty too many or too few"),
    ),
    ("min_days_off_in_week", Text::new("Færrest fridage om ugen", "Fewest days off in a week")),
    ("min_duty_minutes", Text::new("Korteste vagt", "Shortest duty")),
    ("max_duty_minutes", Text::new("Længste vagt", "Longest duty")),
    ("earliest_start_minute", Text::new("Tidligste mødetid", "Earliest start")),
    ("latest_end_minute", Text::new("Seneste sluttid", "Latest end")),
    (
        "norm_open_band_minutes",
        Text::new("Bånd om normen i en åben normperiode", "Band about the norm in an open norm period"),
    ),
    ("advised_nights_in_row", Text::new("Tilrådede nattevagter i træk", "Advised nights in a row")),
    (
        "advised_nights_in_row_price",
        Text::new("Pris for en nattevagt over det tilrådede", "Price of a night beyond the advised"),
    ),
    ("advised_rest_minutes", Text::new("Tilrådet tid mellem vagter", "Advised time between duties")),
    ("advised_rest_price", Text::new("Pris for kort tid mellem vagter", "Price of a quick return")),
    ("advised_duty_minutes", Text::new("Tilrådet længde af en vagt", "Advised length of a duty")),
    ("advised_duty_price", Text::new("Pris for en længere vagt", "Price of a longer duty")),
    ("backward_rotation_price", Text::new("Pris for baglæns rotation", "Price of backward rotation")),
    ("single_working_day_price", Text::new("Pris for en enkelt arbejdsdag", "Price of a single working day")),
    ("burden_of_night", Text::new("Belastning af en nattevagt", "Burden of a night duty")),
    ("burden_of_evening", Text::new("Belastning af en aftenvagt", "Burden of an evening duty")),
    ("burden_of_weekend", Text::new("Belastning af en weekendvagt", "Burden of a weekend duty")),
    ("burden_of_holiday", Text::new("Belastning af en vagt på en helligdag", "Burden of a duty on a public holiday")),
    ("burden_free_band", Text::new("Belastning over andelen uden pris", "Burden above the share without a price")),
    ("burden_share_price", Text::new("Pris for et belastningspoint for meget", "Price of a burden point too many")),
    ("burden_steep_band", Text::new("Belastning, før et point koster mere", "Burden before a point costs more")),
    (
        "burden_steep_price",
        Text::new("Tillæg for et belastningspoint langt over", "Addition for a burden point far above"),
    ),
    ("plan_change_price", Text::new("Pris for en ændret dato", "Price of a changed date")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use solver::domain::Parameter;

    #[test]
    fn every_parameter_has_a_name() {
        let named: Vec<&str> = NAMES.iter().map(|(code, _)| *code).collect();
        let known: Vec<&str> = Parameter::ALL.iter().map(|parameter| parameter.code()).collect();
        assert_eq!(named, known);
    }
}
