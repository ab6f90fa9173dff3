//! The ward's accounts, for its leader: who has one, invitations, and closing.

use super::address::AccountAddress;
use crate::{
    app::App,
    documents::{AccountState, Caller, EmployeeRef, MadeInvitation, NewWardAccount, Role, WardAccount, WardAccounts},
    error::{ApiError, ApiResult, Code},
    http::{Created, Document, NoContent, Parameters},
    identity::{self, LeaderOnly, employee_has_account, employee_unfit, name_fault},
    language::Reader,
    settings::Settings,
    store::{NewAccount, StaffAccount, entity::account},
};
use axum::{Json, extract::State};
use std::collections::HashSet;
use wire::{fault::Fault, language::Language};

/// The ward's accounts, and who has none.
pub async fn list(State(app): State<App>, LeaderOnly(caller): LeaderOnly) -> ApiResult<Json<WardAccounts>> {
    let staff = app.store.staff_accounts(&caller.ward.id).await?;
    let known: HashSet<&str> = staff.iter().filter_map(|one| one.row.employee.as_deref()).collect();
    let mut without_account = employees(&app, &caller).await?;
    without_account.retain(|employee| !known.contains(employee.id.as_str()));
    without_account.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Json(WardAccounts { without_account, accounts: staff.into_iter().map(ward_account).collect() }))
}

/// Makes an account that nobody can sign in to until it is invited.
pub async fn create(
    State(app): State<App>,
    LeaderOnly(caller): LeaderOnly,
    Reader(language): Reader,
    Document(new): Document<NewWardAccount>,
) -> ApiResult<Created<WardAccount>> {
    let faults = faults(&app, &caller, &new, language).await?;
    if !faults.is_empty() {
        return Err(ApiError::faults(faults));
    }
    let NewWardAccount { name, role, employee } = new;
    let ward = caller.ward.id.clone();
    let new = NewAccount { ward, name: name.trim().to_owned(), role, employee };
    let added = app.store.add_account(new).await?;
    let id = added.ok_or_else(|| ApiError::faults(vec![employee_has_account(language)]))?;
    tracing::info!(account = %id, "an account was made");
    let staff = app.store.staff_accounts(&caller.ward.id).await?;
    let made = staff.into_iter().find(|one| one.row.id == id).ok_or(Code::Internal)?;
    Ok(Created::of(ward_account(made)))
}

/// Closes an account at once.
pub async fn withdraw(
    State(app): State<App>,
    LeaderOnly(caller): LeaderOnly,
    Parameters(address): Parameters<AccountAddress>,
) -> ApiResult<NoContent> {
    let account = account_of(&app, &caller, &address).await?;
    if account.id == caller.account {
        return Err(Code::OwnAccount.into());
    }
    app.store.withdraw_account(&account.id).await?;
    tracing::info!(account = %account.id, "an account was closed");
    Ok(NoContent::default())
}

/// Makes the account's invitation; one of before ends.
pub async fn invite(
    State(app): State<App>,
    LeaderOnly(caller): LeaderOnly,
    Parameters(address): Parameters<AccountAddress>,
) -> ApiResult<Created<MadeInvitation>> {
    let account = account_of(&app, &caller, &address).await?;
    Ok(Created::of(identity::invite(&app.store, &account.id).await?))
}

/// Withdraws the account's invitation.
pub async fn end_invitation(
    State(app): State<App>,
    LeaderOnly(caller): LeaderOnly,
    Parameters(address): Parameters<AccountAddress>,
) -> ApiResult<NoContent> {
    let account = account_of(&app, &caller, &address).await?;
    app.store.end_invitation(&account.id).await?;
    Ok(NoContent::default())
}

async fn account_of(app: &App, caller: &Caller, address: &AccountAddress) -> ApiResult<account::Model> {
    Ok(app.store.account_of_ward(&caller.ward.id, &address.account).await?.ok_or(Code::NotFound)?)
}

/// The employees of the ward's newest plan.
async fn employees(app: &App, caller: &Caller) -> ApiResult<Vec<EmployeeRef>> {
    let newest = app.store.summaries(&caller.ward).await?.into_iter().next();
    let Some(newest) = newest else { return Ok(Vec::new()) };
    let plan = app.store.plan(&caller.ward.id, newest.id).await?.ok_or(Code::NotFound)?;
    let employees = plan.request.employees.into_iter();
    Ok(employees.map(|employee| EmployeeRef { id: employee.id, name: employee.name }).collect())
}

async fn faults(app: &App, caller: &Caller, new: &NewWardAccount, language: Language) -> ApiResult<Vec<Fault>> {
    if app.store.count_accounts(&caller.ward.id).await? >= Settings::MOST_ACCOUNTS {
        return Err(Code::TooManyAccounts.into());
    }
    let name = new.name.trim();
    let is_named = !name.is_empty() && name.chars().count() <= Settings::LONGEST_NAME;
    let is_fit = match (&new.employee, new.role) {
        (Some(id), Role::Employee) => employees(app, caller).await?.iter().any(|employee| employee.id == *id),
        (employee, role) => employee.is_none() && role != Role::Employee,
    };
    let name_fault = (!is_named).then(|| name_fault(language));
    Ok(name_fault.into_iter().chain((!is_fit).then(|| employee_unfit(language))).collect())
}

fn ward_account(one: StaffAccount) -> WardAccount {
    let StaffAccount { row, role, has_password, invited_until } = one;
    let state = match (row.withdrawn_at, has_password, invited_until) {
        (Some(_), _, _) => AccountState::Withdrawn,
        (None, true, _) => AccountState::Active,
        (None, false, Some(_)) => AccountState::Invited,
        (None, false, None) => AccountState::NotInvited,
    };
    let account::Model { id, name, employee, signed_in_at, .. } = row;
    WardAccount { id, name, role, employee, state, signed_in_at, invited_until }
}
