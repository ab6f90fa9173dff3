//! Faults of a request: a permanent code, the place in the request, and the facts that a sentence needs.
//!
//! Sentences are made where people read them, in their language.

/// What kind of fault it is.
macro_rules! fault_codes {
    ($($(#[$doc:meta])* $name:ident => $code:literal,)*) => {
        /// The permanent code of a fault.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FaultCode { $($(#[$doc])* $name,)* }

        impl FaultCode {
            /// Every code, in the order of the fault table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The code as written in answers and documents.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

fault_codes! {
    /// `format` is not one this program reads.
    UnsupportedFormat => "unsupported_format",
    /// An id or a name is empty.
    EmptyNameOrId => "empty_name_or_id",
    /// The plan does not begin on a Monday.
    PeriodNotMonday => "period_not_monday",
    /// The plan begins in a year whose clocks and public holidays are not known.
    PeriodYear => "period_year",
    /// The plan's length is not 1 to 52 weeks.
    PeriodLength => "period_length",
    /// A parameter of the agreement is outside its range.
    AgreementOutOfRange => "agreement_out_of_range",
    /// A large deviation from the norm hours is cheaper than a small one.
    PricesNotConvex => "prices_not_convex",
    /// Two competences of one id.
    DuplicateCompetence => "duplicate_competence",
    /// Two shift types of one id.
    DuplicateShiftType => "duplicate_shift_type",
    /// Two employees of one id.
    DuplicateEmployee => "duplicate_employee",
    /// Two wishes of one id.
    DuplicateWish => "duplicate_wish",
    /// Two balances of one employee.
    DuplicateBalance => "duplicate_balance",
    /// Two fairness balances of one employee.
    DuplicateFairness => "duplicate_fairness",
    /// A competence that is not in the request's list.
    UnknownCompetence => "unknown_competence",
    /// A shift type that is not in the request's list.
    UnknownShiftType => "unknown_shift_type",
    /// An employee who is not in the request's list.
    UnknownEmployee => "unknown_employee",
    /// A competence's validity ends before it begins.
    CompetenceDatesReversed => "competence_dates_reversed",
    /// An employment ends before it begins.
    EmploymentDatesReversed => "employment_dates_reversed",
    /// Weekly hours above 48 h.
    WeeklyMinutesOutOfRange => "weekly_minutes_out_of_range",
    /// A shift type counts for more than its duration.
    NormPercentOutOfRange => "norm_percent_out_of_range",
    /// A staffing line asks for more people than any ward has.
    StaffingOutOfRange => "staffing_out_of_range",
    /// A staffing minimum above the target.
    StaffingMinimumAboveTarget => "staffing_minimum_above_target",
    /// A staffing target above the maximum.
    StaffingTargetAboveMaximum => "staffing_target_above_maximum",
    /// Two staffing lines for the same weekday or date, shift type and competence.
    StaffingDuplicateLine => "staffing_duplicate_line",
    /// A staffing date outside the plan.
    StaffingDateOutsidePlan => "staffing_date_outside_plan",
    /// A season ends before it begins.
    SeasonDatesReversed => "season_dates_reversed",
    /// An absence ends before it begins.
    AbsenceDatesReversed => "absence_dates_reversed",
    /// An absence that lies wholly outside the plan.
    AbsenceOutsidePlan => "absence_outside_plan",
    /// Two absences of one person share a date.
    AbsencesOverlap => "absences_overlap",
    /// A consideration ends before it begins.
    ConsiderationDatesReversed => "consideration_dates_reversed",
    /// A wellbeing day outside the plan.
    WellbeingDayOutsidePlan => "wellbeing_day_outside_plan",
    /// A wellbeing day on a date of absence.
    WellbeingDayOverlapsAbsence => "wellbeing_day_overlaps_absence",
    /// A wish about a date outside the plan.
    WishOutsidePlan => "wish_outside_plan",
    /// A wish that ends before it begins.
    WishDatesReversed => "wish_dates_reversed",
    /// A weekend wish that does not name a Saturday.
    WishNotSaturday => "wish_not_saturday",
    /// Wishes that draw more than the quota.
    WishQuotaExceeded => "wish_quota_exceeded",
    /// An hour balance larger than anybody can have.
    BalanceOutOfRange => "balance_out_of_range",
    /// A fairness balance larger than anybody can have.
    FairnessOutOfRange => "fairness_out_of_range",
    /// More points of wishes refused than were asked for.
    RefusedBeyondAsked => "refused_beyond_asked",
    /// A history duty inside the plan.
    HistoryInsidePlan => "history_inside_plan",
    /// Two history duties of one person on one date.
    HistoryTwoDutiesADay => "history_two_duties_a_day",
    /// A lock outside the plan.
    LockOutsidePlan => "lock_outside_plan",
    /// Two locks of one cell.
    LockConflict => "lock_conflict",
    /// Locks that break a hard rule, whatever else is planned.
    LockBreaksRule => "lock_breaks_rule",
    /// A layer of the agreement ends before it begins.
    LayerDatesReversed => "layer_dates_reversed",
    /// An individual layer that names nobody.
    LayerForNobody => "layer_for_nobody",
    /// A layer that loosens a parameter further than the layers above it let it.
    LayerTooLoose => "layer_too_loose",
    /// A parameter that the program does not know.
    UnknownParameter => "unknown_parameter",
    /// An agreement that the program does not ship.
    UnknownPreset => "unknown_preset",
    /// An employee's group that no layer names.
    UnknownGroup => "unknown_group",
    /// A membership of a group ends before it begins.
    GroupDatesReversed => "group_dates_reversed",
    /// The length of the norm period is not 4 to 52 weeks.
    NormPeriodLength => "norm_period_length",
    /// A pairing of a person with themselves, or with nobody.
    PairingOfNobody => "pairing_of_nobody",
    /// A pairing ends before it begins.
    PairingDatesReversed => "pairing_dates_reversed",
    /// A limit on runs that asks for more than it allows, or names no shift type.
    RunLimitReversed => "run_limit_reversed",
    /// Extra staffing ends before it begins.
    ExtraStaffingDatesReversed => "extra_staffing_dates_reversed",
    /// Two records of work before the plan of one employee.
    DuplicateWorkedBefore => "duplicate_worked_before",
    /// Work before the plan that does not begin before it, or is more than anybody can work.
    WorkedBeforeOutOfRange => "worked_before_out_of_range",
    /// The history begins inside the plan, or after its first duty.
    HistoryFromTooLate => "history_from_too_late",
    /// A competence that is needed on a date and that nobody holds then.
    CompetenceMissing => "competence_missing",
    /// A staffing minimum above the people who could work on the date.
    StaffingAboveAvailable => "staffing_above_available",
    /// Norm hours that a person cannot work within the plan's dates, or that are below nought.
    NormOutOfReach => "norm_out_of_reach",
    /// A rule that the program does not know.
    UnknownRule => "unknown_rule",
    /// A rule that no planner may break.
    RuleNotOverridable => "rule_not_overridable",
    /// A word for breaking a rule without a reason or a name, or on a locked day off.
    OverrideIncomplete => "override_incomplete",
    /// Absence and history that break a hard rule, whatever is planned.
    SettledBreaksRule => "settled_breaks_rule",
}

/// Where in a request: names of fields and positions in lists, from the outside in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(Vec<String>);

impl Place {
    /// A field of the request.
    pub fn field(name: &str) -> Self {
        Self(name.split('/').map(str::to_owned).collect())
    }

    /// An entry of a list of the request, such as `staffing/weekdays` and 3.
    pub fn entry(list: &str, position: usize) -> Self {
        Self::field(list).then(&position.to_string())
    }

    /// A field further in.
    pub fn then(mut self, name: &str) -> Self {
        self.0.extend(name.split('/').map(str::to_owned));
        self
    }

    /// The steps from the outside in.
    pub fn steps(&self) -> &[String] {
        &self.0
    }
}

/// A named fact for a fault's sentence.
pub type Fact = (&'static str, String);

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What kind of fault.
    pub code: FaultCode,
    /// Where.
    pub place: Place,
    /// What a sentence needs.
    pub facts: Vec<Fact>,
}

impl Fault {
    /// A fault with its facts.
    pub fn new(code: FaultCode, place: Place, facts: impl IntoIterator<Item = Fact>) -> Self {
        Self { code, place, facts: facts.into_iter().collect() }
    }
}
