// Neo4j: the server makes these when it starts.
CREATE CONSTRAINT unique_Node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_AnonymousSource_id IF NOT EXISTS FOR (n:AnonymousSource) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_MilitaryUnit_id IF NOT EXISTS FOR (n:MilitaryUnit) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_State_id IF NOT EXISTS FOR (n:State) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Location_id IF NOT EXISTS FOR (n:Location) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Role_id IF NOT EXISTS FOR (n:Role) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_RoleClaim_id IF NOT EXISTS FOR (n:RoleClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_SubordinationClaim_id IF NOT EXISTS FOR (n:SubordinationClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_MembershipClaim_id IF NOT EXISTS FOR (n:MembershipClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_AllegianceClaim_id IF NOT EXISTS FOR (n:AllegianceClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_PositionClaim_id IF NOT EXISTS FOR (n:PositionClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_ContainmentClaim_id IF NOT EXISTS FOR (n:ContainmentClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_AdjacencyClaim_id IF NOT EXISTS FOR (n:AdjacencyClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Assessment_id IF NOT EXISTS FOR (n:Assessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Quotation_id IF NOT EXISTS FOR (n:Quotation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Quantity_id IF NOT EXISTS FOR (n:Quantity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_ControlAssertion_id IF NOT EXISTS FOR (n:ControlAssertion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_TimeExpression_id IF NOT EXISTS FOR (n:TimeExpression) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_RoleTerm_id IF NOT EXISTS FOR (n:RoleTerm) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Reading_id IF NOT EXISTS FOR (n:Reading) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_AssertedValue_id IF NOT EXISTS FOR (n:AssertedValue) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unique_Import_key IF NOT EXISTS FOR (n:Import) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT unique_StoreFormat_key IF NOT EXISTS FOR (n:StoreFormat) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT unique_Clock_key IF NOT EXISTS FOR (n:Clock) REQUIRE n.key IS UNIQUE;
CREATE INDEX index_Source_nameSort IF NOT EXISTS FOR (n:Source) ON (n.nameSort);
CREATE INDEX index_Person_nameSort IF NOT EXISTS FOR (n:Person) ON (n.nameSort);
CREATE INDEX index_Organization_nameSort IF NOT EXISTS FOR (n:Organization) ON (n.nameSort);
CREATE INDEX index_MilitaryUnit_nameSort IF NOT EXISTS FOR (n:MilitaryUnit) ON (n.nameSort);
CREATE INDEX index_Place_nameSort IF NOT EXISTS FOR (n:Place) ON (n.nameSort);
CREATE INDEX index_Article_newestFirst IF NOT EXISTS FOR (n:Article) ON (n.newestFirst);
CREATE INDEX index_Statement_newestFirst IF NOT EXISTS FOR (n:Statement) ON (n.newestFirst);
CREATE INDEX index_Statement_spanId IF NOT EXISTS FOR (n:Statement) ON (n.spanId);
CREATE INDEX index_Name_normalized IF NOT EXISTS FOR (n:Name) ON (n.normalized);
CREATE INDEX index_Name_words IF NOT EXISTS FOR (n:Name) ON (n.words);
CREATE INDEX index_Name_sound IF NOT EXISTS FOR (n:Name) ON (n.sound);
CREATE INDEX index_Name_looks IF NOT EXISTS FOR (n:Name) ON (n.looks);
CREATE INDEX index_MilitaryUnit_designationWords IF NOT EXISTS FOR (n:MilitaryUnit) ON (n.designationWords);
CREATE INDEX index_Claim_key IF NOT EXISTS FOR (n:Claim) ON (n.key);
CREATE INDEX index_Claim_content IF NOT EXISTS FOR (n:Claim) ON (n.content);
CREATE INDEX index_Claim_dates IF NOT EXISTS FOR (n:Claim) ON (n.dates);
CREATE INDEX index_Change_at IF NOT EXISTS FOR (n:Change) ON (n.at);
CREATE INDEX index_Change_base IF NOT EXISTS FOR (n:Change) ON (n.base);
CREATE INDEX index_Import_recordedAt IF NOT EXISTS FOR (n:Import) ON (n.recordedAt);
CREATE INDEX index_SAID_BY_listed IF NOT EXISTS FOR ()-[r:SAID_BY]-() ON (r.listed);
CREATE INDEX index_ABOUT_listed IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.listed);
CREATE INDEX index_PUBLISHED_BY_listed IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() ON (r.listed);
// Embedded store: an index beside each constraint, because it looks up by indexes alone.
// CREATE INDEX FOR (n:Node) ON (n.id)
// CREATE INDEX FOR (n:Entity) ON (n.id)
// CREATE INDEX FOR (n:Source) ON (n.id)
// CREATE INDEX FOR (n:Actor) ON (n.id)
// CREATE INDEX FOR (n:Place) ON (n.id)
// CREATE INDEX FOR (n:Claim) ON (n.id)
// CREATE INDEX FOR (n:Person) ON (n.id)
// CREATE INDEX FOR (n:Organization) ON (n.id)
// CREATE INDEX FOR (n:AnonymousSource) ON (n.id)
// CREATE INDEX FOR (n:MilitaryUnit) ON (n.id)
// CREATE INDEX FOR (n:State) ON (n.id)
// CREATE INDEX FOR (n:Location) ON (n.id)
// CREATE INDEX FOR (n:Article) ON (n.id)
// CREATE INDEX FOR (n:Statement) ON (n.id)
// CREATE INDEX FOR (n:Role) ON (n.id)
// CREATE INDEX FOR (n:RoleClaim) ON (n.id)
// CREATE INDEX FOR (n:SubordinationClaim) ON (n.id)
// CREATE INDEX FOR (n:MembershipClaim) ON (n.id)
// CREATE INDEX FOR (n:AllegianceClaim) ON (n.id)
// CREATE INDEX FOR (n:PositionClaim) ON (n.id)
// CREATE INDEX FOR (n:ContainmentClaim) ON (n.id)
// CREATE INDEX FOR (n:AdjacencyClaim) ON (n.id)
// CREATE INDEX FOR (n:Change) ON (n.id)
// CREATE INDEX FOR (n:Assessment) ON (n.id)
// CREATE INDEX FOR (n:Name) ON (n.id)
// CREATE INDEX FOR (n:Fact) ON (n.id)
// CREATE INDEX FOR (n:Quotation) ON (n.id)
// CREATE INDEX FOR (n:Quantity) ON (n.id)
// CREATE INDEX FOR (n:ControlAssertion) ON (n.id)
// CREATE INDEX FOR (n:Event) ON (n.id)
// CREATE INDEX FOR (n:TimeExpression) ON (n.id)
// CREATE INDEX FOR (n:RoleTerm) ON (n.id)
// CREATE INDEX FOR (n:Reading) ON (n.id)
// CREATE INDEX FOR (n:AssertedValue) ON (n.id)
// CREATE INDEX FOR (n:Import) ON (n.key)
// CREATE INDEX FOR (n:StoreFormat) ON (n.key)
// CREATE INDEX FOR (n:Clock) ON (n.key)
// CREATE INDEX FOR (n:Source) ON (n.nameSort)
// CREATE INDEX FOR (n:Person) ON (n.nameSort)
// CREATE INDEX FOR (n:Organization) ON (n.nameSort)
// CREATE INDEX FOR (n:MilitaryUnit) ON (n.nameSort)
// CREATE INDEX FOR (n:Place) ON (n.nameSort)
// CREATE INDEX FOR (n:Article) ON (n.newestFirst)
// CREATE INDEX FOR (n:Statement) ON (n.newestFirst)
// CREATE INDEX FOR (n:Statement) ON (n.spanId)
// CREATE INDEX FOR (n:Name) ON (n.normalized)
// CREATE INDEX FOR (n:Name) ON (n.words)
// CREATE INDEX FOR (n:Name) ON (n.sound)
// CREATE INDEX FOR (n:Name) ON (n.looks)
// CREATE INDEX FOR (n:MilitaryUnit) ON (n.designationWords)
// CREATE INDEX FOR (n:Claim) ON (n.key)
// CREATE INDEX FOR (n:Claim) ON (n.content)
// CREATE INDEX FOR (n:Claim) ON (n.dates)
// CREATE INDEX FOR (n:Change) ON (n.at)
// CREATE INDEX FOR (n:Change) ON (n.base)
// CREATE INDEX FOR (n:Import) ON (n.recordedAt)
