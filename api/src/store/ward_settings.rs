//! What a ward has decided about fairness, the quota of wishes and reminders: a log whose last entry holds. An entry is
//! added only to the log that its maker has seen.

use super::{Store, StoreResult, entity::ward_settings};
use crate::{
    documents::{Caller, NewWardSettings, SettingsChange},
    settings::Settings,
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, TryInsertResult};

impl Store {
    /// The last decisions of a ward, newest first; none before the first.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn settings_log(&self, ward: &str) -> StoreResult<Vec<SettingsChange>> {
        self.last_decisions(ward, Settings::SETTINGS_LOG).await
    }

    /// The decision of a ward that holds; none before the first.
    ///
    /// # Errors
    /// When the database fails, or a stored document is of another version.
    pub async fn decided(&self, ward: &str) -> StoreResult<Option<SettingsChange>> {
        Ok(self.last_decisions(ward, 1).await?.pop())
    }

    async fn last_decisions(&self, ward: &str, most: u64) -> StoreResult<Vec<SettingsChange>> {
        let rows = ward_settings::Entity::find()
            .filter(ward_settings::Column::WardId.eq(ward))
            .order_by_desc(ward_settings::Column::Number)
            .limit(most)
            .all(&self.database)
            .await?;
        rows.iter().map(|row| Ok(serde_json::from_str(&row.document)?)).collect()
    }

    /// Adds a decision; false when another was made first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn decide(&self, new: &NewWardSettings, caller: &Caller) -> StoreResult<bool> {
        let transaction = self.begin().await?;
        let of_ward = ward_settings::Entity::find().filter(ward_settings::Column::WardId.eq(&caller.ward.id));
        if of_ward.count(&transaction).await? != u64::from(new.version) {
            return Ok(false);
        }
        let (at, number) = (self.now(), new.version + 1);
        let change = SettingsChange {
            number,
            fairness: new.fairness,
            wishes: new.wishes,
            remind_days_before: new.remind_days_before,
            late_notice_days: new.late_notice_days,
            by: caller.name.clone(),
            role: caller.role,
            at,
        };
        let row = ward_settings::Model {
            ward_id: caller.ward.id.clone(),
            number: i32::try_from(number).unwrap_or(i32::MAX),
            account_id: caller.account.clone(),
            document: serde_json::to_string(&change)?,
            at,
        };
        // Where two counted the same at once, the key lets one of them in.
        let key = [ward_settings::Column::WardId, ward_settings::Column::Number];
        let row = ward_settings::ActiveModel::from(row);
        let inserted = ward_settings::Entity::insert(row).on_conflict_do_nothing_on(key);
        if !matches!(inserted.exec_without_returning(&transaction).await?, TryInsertResult::Inserted(1)) {
            return Ok(false);
        }
        transaction.commit().await?;
        Ok(true)
    }
}
