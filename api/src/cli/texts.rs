//! Every text of the command line that is not the wire crate's, in Danish and English.

use wire::texts::Text;

// Files.
pub const FILE_MISSING: Text = Text::new("filen {file} findes ikke.", "the file {file} does not exist.");
pub const FILE_IS_FOLDER: Text = Text::new("{file} er en mappe, ikke en fil.", "{file} is a folder, not a file.");
pub const FILE_FORBIDDEN: Text =
    Text::new("{file} må ikke læses af denne bruger.", "{file} may not be read by this user.");
pub const FILE_UNREADABLE: Text =
    Text::new("filen {file} kan ikke læses: {error}", "the file {file} cannot be read: {error}");
pub const CANNOT_WRITE: Text = Text::new(
    "{file} kan ikke skrives: {error}. Vælg et andet sted med -o.",
    "{file} cannot be written: {error}. Choose another place with -o.",
);
pub const NOT_A_FILE: Text = Text::new("navnet er optaget af noget, der ikke er en fil", "the name is not a file's");
pub const SAVED: Text = Text::new("Vagtplanen er gemt i {file}.", "The roster is saved in {file}.");
pub const MODEL_SAVED: Text = Text::new("Modellen er gemt i {file}.", "The model is saved in {file}.");
pub const ONE_FAULT: Text = Text::new("{file} har 1 fejl:", "{file} has 1 fault:");
pub const FAULTS: Text = Text::new("{file} har {count} fejl:", "{file} has {count} faults:");
pub const NOTICE: Text = Text::new("Bemærk: {cause} {action}", "Note: {cause} {action}");
pub const AT_LINE: Text = Text::new(" (linje {line})", " (line {line})");

// Reasons.
pub const REASONS_OF_WISHES: Text = Text::new("Ønsker, der ikke blev opfyldt", "Wishes that were refused");
pub const REASONS_OF_SHORTAGES: Text = Text::new("Hvem der kunne have dækket manglerne", "Who could have covered");
pub const ALL_GRANTED: Text = Text::new("Alle ønsker er opfyldt.", "Every wish is granted.");
pub const NO_SHORTAGE: Text = Text::new("Der mangler ingen.", "Nobody is missing.");
pub const REASONS_INCOMPLETE: Text = Text::new(
    "Tiden slap op, før alle ønsker var regnet igennem.",
    "The time was over before every wish had been tested.",
);
pub const REASONS_SAVED: Text = Text::new("Begrundelserne er gemt i {file}.", "The reasons are saved in {file}.");
pub const NOT_LAWFUL: Text = Text::new(
    "vagtplanen bryder faste regler {count} steder; begrundelser gives kun for lovlige vagtplaner. Se vagt check.",
    "the roster breaks hard rules in {count} places; reasons are told of lawful rosters only. See vagt check.",
);
pub const NO_REMEDY: Text = Text::new(
    "Inden for tidsgrænsen blev der hverken bevist et sammenstød eller fundet noget, der hjælper.",
    "Within the time limit neither a clash was proved nor anything found that helps.",
);
pub const NO_DUTY: Text = Text::new("{name} har ingen vagt den dag.", "{name} has no duty on that day.");

// A running solve.
pub const BUILDING: Text = Text::new("Bygger modellen", "Building");
pub const FIRST_ROSTER: Text = Text::new("Første vagtplan", "First roster");
pub const IMPROVING: Text = Text::new("Forbedrer", "Improving");
pub const JUDGING: Text = Text::new("Kontrollerer", "Judging");
// Short enough for 80 columns with prices of eight figures.
pub const PROGRESS: Text = Text::new(
    "{phase}: bedste {best}, grænse {bound}, gab {gap}, {seconds} af {limit} s",
    "{phase}: best {best}, bound {bound}, gap {gap}, {seconds} of {limit} s",
);
pub const STOPPING: Text = Text::new(
    "Stopper med den bedste vagtplan indtil nu; Ctrl-C igen afbryder helt.",
    "Stopping with the best roster so far; Ctrl-C again aborts.",
);
pub const INTERRUPTED: Text = Text::new(
    "afbrudt, før der var en vagtplan at vise; intet er gemt.",
    "interrupted before there was a roster to show; nothing is saved.",
);
pub const FAILED: Text = Text::new(
    "programmet fejlede ({error}). Det er ikke filens skyld; gem den, og meld fejlen.",
    "the program failed ({error}). The file is not to blame; keep it, and report this.",
);

// The table.
pub const WEEK: Text = Text::new("Uge {number}: {days}", "Week {number}: {days}");
pub const FREE_MARK: &str = "·";
pub const FREE: Text = Text::new("fri", "off");
pub const LOCK_MARK: &str = "!";
pub const LOCKED: Text = Text::new("låst", "locked");
pub const HOLIDAY_MARK: &str = "*";
pub const HOLIDAY: Text = Text::new("helligdag", "public holiday");
pub const SHORT_MARK: &str = "▼";
pub const SHORT: Text = Text::new("under minimum", "below minimum");
pub const NOT_EMPLOYED_MARK: &str = "-";
pub const NOT_EMPLOYED: Text = Text::new("ikke ansat", "not employed");
pub const VACATION_MARK: Text = Text::new("fe", "va");
pub const COURSE_MARK: Text = Text::new("ku", "co");
pub const LEAVE_MARK: Text = Text::new("or", "le");
pub const WELLBEING_MARK: Text = Text::new("tr", "wb");
pub const WELLBEING: Text = Text::new("trivselsdag", "wellbeing day");

// The report.
pub const TITLE: Text = Text::new("{ward}, {from}–{to}", "{ward}, {from}–{to}");
pub const LAWFUL: Text = Text::new(
    "Ingen faste regler er brudt; det er kontrolleret for sig, uafhængigt af beregningen.",
    "No hard rule is broken; that was checked on its own, apart from the solve.",
);
pub const ONE_UNLAWFUL: Text = Text::new(
    "En fast regel er brudt ét sted: vagtplanen må ikke bruges, som den er.",
    "A hard rule is broken in one place: the roster may not be used as it is.",
);
pub const UNLAWFUL: Text = Text::new(
    "Faste regler er brudt {count} steder: vagtplanen må ikke bruges, som den er.",
    "Hard rules are broken in {count} places: the roster may not be used as it is.",
);
pub const STAFFED: Text = Text::new("Ingen dag er under minimumsbemandingen.", "No date is below minimum staffing.");
pub const ONE_SHORTAGE: Text =
    Text::new("Bemandingen er under minimum ét sted.", "Staffing is below minimum in one place.");
pub const SHORTAGES: Text =
    Text::new("Bemandingen er under minimum {count} steder.", "Staffing is below minimum in {count} places.");
pub const SHORT_DATES: Text = Text::new("Under minimum (til stede/mindst):", "Below minimum (present/least):");
pub const NORM_IS: Text = Text::new(
    "Norm: aftalte timer uden helligdage og aftalt fravær, med timesaldoen trukket fra.",
    "Norm: agreed hours without public holidays and settled absence, less the hour balance.",
);
pub const NOTHING_FOUND: Text = Text::new("Ingen fund.", "No findings.");
pub const PRICE: Text = Text::new("Vagtplanen koster {cost} point.", "The roster costs {cost} points.");
pub const MORE: Text = Text::new("… og {count} til; --all viser alle.", "… and {count} more; --all shows them all.");
pub const POINTS_OF_RULE: Text =
    Text::new("{rule}: {count} fund, i alt {cost} point", "{rule}: {count} found, {cost} points in all");
pub const HARD_RULE: Text = Text::new("{rule} (fast regel): {count} fund", "{rule} (hard rule): {count} found");
pub const TOTAL: Text = Text::new("I alt", "In all");
pub const NO_WISHES: Text = Text::new("Ingen har ønsket noget.", "Nobody has wished for anything.");
pub const GRANTED_OF: Text = Text::new("{granted} af {all}", "{granted} of {all}");

// Headings.
pub const ENDING: Text = Text::new("Sådan gik det", "How it ended");
pub const IN_SHORT: Text = Text::new("Kort fortalt", "In short");
pub const STAFFING: Text = Text::new("Bemanding", "Staffing");
pub const RULES: Text = Text::new("Regler", "Rules");
pub const HOURS: Text = Text::new("Timer pr. medarbejder (timer:minutter)", "Hours per employee (hours:minutes)");
pub const WISHES: Text = Text::new("Opfyldte ønsker", "Wishes granted");

// Columns.
pub const SHIFT_TYPE: Text = Text::new("Vagttype, kompetence", "Shift type, competence");
pub const LINES: Text = Text::new("Dage", "Dates");
pub const BELOW_MINIMUM: Text = Text::new("Under min.", "Below min.");
pub const MISSING: Text = Text::new("Mangler", "Missing");
pub const BELOW_TARGET: Text = Text::new("Under ønsket", "Below target");
pub const ABOVE_MAXIMUM: Text = Text::new("Over maks.", "Above max.");
pub const NAME: Text = Text::new("Navn", "Name");
pub const NORM: Text = Text::new("Norm", "Norm");
pub const PLANNED: Text = Text::new("Planlagt", "Planned");
pub const DEVIATION: Text = Text::new("Forskel", "Diff.");
pub const WEEKENDS: Text = Text::new("Weekend", "Weekends");
pub const CATEGORIES: [Text; 4] = [
    Text::new("Dag", "Day"),
    Text::new("Aften", "Evening"),
    Text::new("Nat", "Night"),
    Text::new("Rådighed", "On-call"),
];
pub const GRANTED: Text = Text::new("Opfyldt", "Granted");
